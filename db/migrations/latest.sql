CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE accepted_finding (
	uid VARCHAR NOT NULL,
	rule VARCHAR NOT NULL,
	row_uid VARCHAR NOT NULL,
	until DATE NOT NULL,
	reason VARCHAR NOT NULL,
	PRIMARY KEY (uid)
);
CREATE INDEX ix_accepted_finding_row_uid ON accepted_finding (row_uid);
CREATE TABLE change_set (
	uid VARCHAR NOT NULL,
	copy_uid VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	label VARCHAR NOT NULL,
	source VARCHAR NOT NULL,
	author VARCHAR NOT NULL,
	at VARCHAR NOT NULL,
	reverts VARCHAR,
	PRIMARY KEY (uid)
);
CREATE TABLE file_fact (
	name VARCHAR NOT NULL,
	value VARCHAR NOT NULL,
	PRIMARY KEY (name)
);
CREATE TABLE period (
	uid VARCHAR NOT NULL,
	label VARCHAR NOT NULL,
	as_of DATE NOT NULL,
	closed_on DATE,
	reason VARCHAR, kind VARCHAR DEFAULT 'month' NOT NULL, due_on DATE, meeting_on DATE, version INTEGER DEFAULT 0 NOT NULL, not_asked VARCHAR,
	PRIMARY KEY (uid)
);
CREATE TABLE person (
	uid VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	role VARCHAR,
	organisation VARCHAR,
	email VARCHAR, shared_mailbox BOOLEAN DEFAULT 0 NOT NULL, copy_to VARCHAR, deputy_uid VARCHAR, away_from DATE, away_until DATE, access VARCHAR,
	PRIMARY KEY (uid)
);
CREATE TABLE programme (
	uid VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	default_area_uid VARCHAR,
	blue_in_use BOOLEAN NOT NULL,
	stale_after_days INTEGER NOT NULL, baseline_uid VARCHAR, first_year INTEGER, last_year INTEGER,
	PRIMARY KEY (uid)
);
CREATE TABLE rag_definition (
	uid VARCHAR NOT NULL,
	rag VARCHAR NOT NULL,
	definition VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid)
);
CREATE TABLE source_document (
	uid VARCHAR NOT NULL,
	file_name VARCHAR NOT NULL,
	reader VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	as_of DATE,
	read_on DATE, kind VARCHAR,
	PRIMARY KEY (uid)
);
CREATE INDEX ix_source_document_sha256 ON source_document (sha256);
CREATE TABLE workstream (
	uid VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid)
);
CREATE TABLE area (
	uid VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	note VARCHAR,
	opened_on DATE,
	closed_on DATE,
	successor_uid VARCHAR,
	position INTEGER NOT NULL,
	source_uid VARCHAR,
	PRIMARY KEY (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_area_source_uid ON area (source_uid);
CREATE TABLE row_change (
	change_set_uid VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	entity VARCHAR NOT NULL,
	uid VARCHAR NOT NULL,
	"before" TEXT,
	"after" TEXT,
	PRIMARY KEY (change_set_uid, position),
	FOREIGN KEY(change_set_uid) REFERENCES change_set (uid)
);
CREATE INDEX row_change_uid ON row_change (uid);
CREATE TABLE scheme (
	uid VARCHAR NOT NULL,
	area_uid VARCHAR,
	workstream_uid VARCHAR,
	source_uid VARCHAR,
	contact_uid VARCHAR,
	code VARCHAR,
	ref VARCHAR,
	local_number VARCHAR,
	category VARCHAR,
	name VARCHAR NOT NULL,
	description VARCHAR,
	scheme_text VARCHAR,
	rag VARCHAR,
	rag_reason VARCHAR,
	status VARCHAR,
	stage VARCHAR,
	leads_text VARCHAR,
	progress VARCHAR,
	delivery_text VARCHAR,
	delivery_earliest DATE,
	delivery_latest DATE,
	delivery_precision VARCHAR,
	recruitment_stage VARCHAR,
	recruitment VARCHAR,
	posts_needed FLOAT,
	posts_in_post FLOAT,
	barriers VARCHAR,
	help_needed VARCHAR,
	nothing_to_report BOOLEAN NOT NULL,
	allocation INTEGER,
	allocation_text VARCHAR,
	office_note VARCHAR,
	position INTEGER NOT NULL,
	updated_on DATE,
	confirmed_on DATE, start DATE, start_text VARCHAR, vanished_on DATE,
	PRIMARY KEY (uid),
	FOREIGN KEY(area_uid) REFERENCES area (uid),
	FOREIGN KEY(contact_uid) REFERENCES person (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid),
	FOREIGN KEY(workstream_uid) REFERENCES workstream (uid)
);
CREATE INDEX ix_scheme_area_uid ON scheme (area_uid);
CREATE INDEX ix_scheme_contact_uid ON scheme (contact_uid);
CREATE INDEX ix_scheme_source_uid ON scheme (source_uid);
CREATE INDEX ix_scheme_workstream_uid ON scheme (workstream_uid);
CREATE TABLE milestone (
	uid VARCHAR NOT NULL,
	scheme_uid VARCHAR NOT NULL,
	source_uid VARCHAR,
	position INTEGER NOT NULL,
	title VARCHAR NOT NULL,
	owner VARCHAR,
	start DATE,
	finish DATE,
	start_text VARCHAR,
	finish_text VARCHAR,
	forecast DATE,
	actual DATE,
	status VARCHAR,
	updated_on DATE, level INTEGER DEFAULT 0 NOT NULL, ref VARCHAR, open_ended BOOLEAN DEFAULT 0 NOT NULL, percent_complete INTEGER, note VARCHAR, confirmed_on DATE, vanished_on DATE,
	PRIMARY KEY (uid),
	FOREIGN KEY(scheme_uid) REFERENCES scheme (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_milestone_scheme_uid ON milestone (scheme_uid);
CREATE INDEX ix_milestone_source_uid ON milestone (source_uid);
CREATE TABLE scheme_lead (
	uid VARCHAR NOT NULL,
	scheme_uid VARCHAR NOT NULL,
	person_uid VARCHAR,
	position INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	name VARCHAR,
	role VARCHAR,
	organisation VARCHAR,
	email VARCHAR,
	via VARCHAR,
	note VARCHAR,
	PRIMARY KEY (uid),
	FOREIGN KEY(person_uid) REFERENCES person (uid),
	FOREIGN KEY(scheme_uid) REFERENCES scheme (uid)
);
CREATE INDEX ix_scheme_lead_person_uid ON scheme_lead (person_uid);
CREATE INDEX ix_scheme_lead_scheme_uid ON scheme_lead (scheme_uid);
CREATE TABLE baseline (
	uid VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	taken_on DATE NOT NULL,
	reason VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid)
);
CREATE TABLE baseline_row (
	uid VARCHAR NOT NULL,
	baseline_uid VARCHAR NOT NULL,
	entity VARCHAR NOT NULL,
	row_uid VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	start DATE,
	finish DATE,
	status VARCHAR,
	agreed_on DATE,
	reason VARCHAR,
	PRIMARY KEY (uid),
	FOREIGN KEY(baseline_uid) REFERENCES baseline (uid)
);
CREATE INDEX ix_baseline_row_baseline_uid ON baseline_row (baseline_uid);
CREATE TABLE dependency (
	uid VARCHAR NOT NULL,
	before_uid VARCHAR NOT NULL,
	after_uid VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	lag_days INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(after_uid) REFERENCES milestone (uid),
	FOREIGN KEY(before_uid) REFERENCES milestone (uid)
);
CREATE INDEX ix_dependency_after_uid ON dependency (after_uid);
CREATE INDEX ix_dependency_before_uid ON dependency (before_uid);
CREATE TABLE pack (
	uid VARCHAR NOT NULL,
	period_uid VARCHAR,
	person_uid VARCHAR,
	contact VARCHAR NOT NULL,
	email VARCHAR,
	copied_to VARCHAR,
	kind VARCHAR NOT NULL,
	file_name VARCHAR NOT NULL,
	issued_on DATE NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(period_uid) REFERENCES period (uid),
	FOREIGN KEY(person_uid) REFERENCES person (uid)
);
CREATE INDEX ix_pack_period_uid ON pack (period_uid);
CREATE INDEX ix_pack_person_uid ON pack (person_uid);
CREATE TABLE pack_row (
	uid VARCHAR NOT NULL,
	pack_uid VARCHAR NOT NULL,
	entity VARCHAR NOT NULL,
	row_uid VARCHAR NOT NULL,
	base VARCHAR NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(pack_uid) REFERENCES pack (uid)
);
CREATE INDEX ix_pack_row_pack_uid ON pack_row (pack_uid);
CREATE INDEX ix_pack_row_row_uid ON pack_row (row_uid);
CREATE TABLE return_document (
	uid VARCHAR NOT NULL,
	pack_uid VARCHAR,
	period_uid VARCHAR,
	person_uid VARCHAR,
	file_name VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	received_on DATE NOT NULL,
	state VARCHAR NOT NULL,
	completed_by VARCHAR,
	on_behalf_of VARCHAR,
	late BOOLEAN NOT NULL,
	changed INTEGER NOT NULL,
	reason VARCHAR, answered VARCHAR, words VARCHAR,
	PRIMARY KEY (uid),
	FOREIGN KEY(pack_uid) REFERENCES pack (uid),
	FOREIGN KEY(period_uid) REFERENCES period (uid),
	FOREIGN KEY(person_uid) REFERENCES person (uid)
);
CREATE INDEX ix_return_document_pack_uid ON return_document (pack_uid);
CREATE INDEX ix_return_document_period_uid ON return_document (period_uid);
CREATE INDEX ix_return_document_person_uid ON return_document (person_uid);
CREATE INDEX ix_return_document_sha256 ON return_document (sha256);
CREATE TABLE return_item (
	uid VARCHAR NOT NULL,
	return_uid VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	place VARCHAR,
	entity VARCHAR,
	row_uid VARCHAR,
	name VARCHAR,
	field VARCHAR,
	base VARCHAR,
	ours VARCHAR,
	theirs VARCHAR,
	reason VARCHAR,
	settled VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(return_uid) REFERENCES return_document (uid)
);
CREATE INDEX ix_return_item_return_uid ON return_item (return_uid);
CREATE INDEX ix_return_item_row_uid ON return_item (row_uid);
CREATE TABLE row_secret (
	entity VARCHAR NOT NULL,
	uid VARCHAR NOT NULL,
	secret VARCHAR NOT NULL,
	versions INTEGER NOT NULL,
	PRIMARY KEY (entity, uid)
);
CREATE TABLE row_version (
	number INTEGER NOT NULL,
	entity VARCHAR NOT NULL,
	uid VARCHAR NOT NULL,
	version INTEGER NOT NULL,
	first_seal INTEGER NOT NULL,
	last_seal INTEGER,
	text TEXT NOT NULL,
	digests TEXT NOT NULL,
	salts TEXT,
	PRIMARY KEY (number)
);
CREATE INDEX row_version_entity ON row_version (entity, first_seal);
CREATE INDEX row_version_uid ON row_version (uid);
CREATE TABLE seal (
	number INTEGER NOT NULL,
	period_uid VARCHAR NOT NULL,
	label VARCHAR NOT NULL,
	version INTEGER NOT NULL,
	as_of VARCHAR NOT NULL,
	sealed_at VARCHAR NOT NULL,
	change_set_uid VARCHAR NOT NULL,
	change_number INTEGER NOT NULL,
	contents TEXT NOT NULL,
	chain VARCHAR NOT NULL,
	PRIMARY KEY (number)
);
CREATE TABLE redaction (
	number INTEGER NOT NULL,
	change_set_uid VARCHAR NOT NULL,
	parts TEXT NOT NULL,
	chain VARCHAR NOT NULL,
	PRIMARY KEY (number)
);
CREATE TABLE contribution (
	uid VARCHAR NOT NULL,
	source_uid VARCHAR,
	pool VARCHAR NOT NULL,
	organisation VARCHAR NOT NULL,
	year VARCHAR,
	part VARCHAR,
	label VARCHAR NOT NULL,
	amount INTEGER NOT NULL,
	unit VARCHAR NOT NULL,
	place VARCHAR,
	position INTEGER NOT NULL,
	vanished_on DATE,
	PRIMARY KEY (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_contribution_source_uid ON contribution (source_uid);
CREATE TABLE grant (
	uid VARCHAR NOT NULL,
	source_uid VARCHAR,
	fund VARCHAR NOT NULL,
	year VARCHAR NOT NULL,
	amount INTEGER NOT NULL,
	unit VARCHAR NOT NULL,
	place VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_grant_source_uid ON grant (source_uid);
CREATE TABLE impact_change (
	uid VARCHAR NOT NULL,
	source_uid VARCHAR,
	number VARCHAR,
	name VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_impact_change_source_uid ON impact_change (source_uid);
CREATE TABLE printed_total (
	uid VARCHAR NOT NULL,
	source_uid VARCHAR,
	covers VARCHAR NOT NULL,
	heading VARCHAR,
	series VARCHAR,
	label VARCHAR NOT NULL,
	year VARCHAR,
	level VARCHAR NOT NULL,
	figure VARCHAR NOT NULL,
	printed INTEGER NOT NULL,
	unit VARCHAR NOT NULL,
	place VARCHAR,
	position INTEGER NOT NULL,
	vanished_on DATE,
	PRIMARY KEY (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_printed_total_source_uid ON printed_total (source_uid);
CREATE TABLE impact_action (
	uid VARCHAR NOT NULL,
	change_uid VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	due DATE,
	due_text VARCHAR,
	status VARCHAR,
	success VARCHAR,
	owner VARCHAR,
	place VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(change_uid) REFERENCES impact_change (uid)
);
CREATE INDEX ix_impact_action_change_uid ON impact_action (change_uid);
CREATE TABLE maturity (
	uid VARCHAR NOT NULL,
	change_uid VARCHAR NOT NULL,
	source_uid VARCHAR,
	quarter VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	level VARCHAR,
	rationale VARCHAR,
	challenges VARCHAR,
	milestones_met VARCHAR,
	support_needs VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(change_uid) REFERENCES impact_change (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_maturity_change_uid ON maturity (change_uid);
CREATE INDEX ix_maturity_source_uid ON maturity (source_uid);
CREATE TABLE impact_scheme (
	uid VARCHAR NOT NULL,
	change_uid VARCHAR NOT NULL,
	scheme_uid VARCHAR,
	label VARCHAR,
	funding INTEGER,
	funding_text VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(change_uid) REFERENCES impact_change (uid),
	FOREIGN KEY(scheme_uid) REFERENCES scheme (uid)
);
CREATE INDEX ix_impact_scheme_change_uid ON impact_scheme (change_uid);
CREATE INDEX ix_impact_scheme_scheme_uid ON impact_scheme (scheme_uid);
CREATE TABLE measure (
	uid VARCHAR NOT NULL,
	source_uid VARCHAR,
	scheme_uid VARCHAR,
	change_uid VARCHAR,
	ref VARCHAR,
	name VARCHAR NOT NULL,
	definition VARCHAR,
	heading VARCHAR,
	unit VARCHAR,
	direction VARCHAR,
	baseline FLOAT,
	baseline_text VARCHAR,
	target FLOAT,
	target_text VARCHAR,
	rag VARCHAR,
	place VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(change_uid) REFERENCES impact_change (uid),
	FOREIGN KEY(scheme_uid) REFERENCES scheme (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_measure_change_uid ON measure (change_uid);
CREATE INDEX ix_measure_scheme_uid ON measure (scheme_uid);
CREATE INDEX ix_measure_source_uid ON measure (source_uid);
CREATE TABLE money_line (
	uid VARCHAR NOT NULL,
	source_uid VARCHAR,
	scheme_uid VARCHAR,
	heading VARCHAR,
	part VARCHAR,
	label VARCHAR NOT NULL,
	fund VARCHAR,
	year VARCHAR,
	allocation INTEGER,
	forecast INTEGER,
	actual INTEGER,
	unit VARCHAR NOT NULL,
	place VARCHAR,
	note VARCHAR,
	position INTEGER NOT NULL,
	vanished_on DATE,
	PRIMARY KEY (uid),
	FOREIGN KEY(scheme_uid) REFERENCES scheme (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_money_line_scheme_uid ON money_line (scheme_uid);
CREATE INDEX ix_money_line_source_uid ON money_line (source_uid);
CREATE TABLE measure_reading (
	uid VARCHAR NOT NULL,
	measure_uid VARCHAR NOT NULL,
	source_uid VARCHAR,
	period VARCHAR NOT NULL,
	value FLOAT,
	value_text VARCHAR,
	planned BOOLEAN NOT NULL,
	declared VARCHAR,
	comment VARCHAR,
	challenges VARCHAR,
	achievements VARCHAR,
	support_needs VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(measure_uid) REFERENCES measure (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_measure_reading_measure_uid ON measure_reading (measure_uid);
CREATE INDEX ix_measure_reading_source_uid ON measure_reading (source_uid);
CREATE TABLE quarterly_return (
	uid VARCHAR NOT NULL,
	source_uid VARCHAR,
	quarter VARCHAR NOT NULL,
	board VARCHAR,
	signed_off_by VARCHAR,
	signed_off_on DATE,
	release_on DATE,
	PRIMARY KEY (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_quarterly_return_source_uid ON quarterly_return (source_uid);
CREATE TABLE quarterly_answer (
	uid VARCHAR NOT NULL,
	return_uid VARCHAR NOT NULL,
	section VARCHAR NOT NULL,
	item VARCHAR NOT NULL,
	part VARCHAR,
	question VARCHAR,
	answer VARCHAR,
	longest INTEGER,
	place VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(return_uid) REFERENCES quarterly_return (uid)
);
CREATE INDEX ix_quarterly_answer_return_uid ON quarterly_answer (return_uid);
CREATE TABLE change_request (
	uid VARCHAR NOT NULL,
	scheme_uid VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	reason VARCHAR,
	proposed VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	raised_on DATE NOT NULL,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(scheme_uid) REFERENCES scheme (uid)
);
CREATE INDEX ix_change_request_scheme_uid ON change_request (scheme_uid);
CREATE TABLE raid_item (
	uid VARCHAR NOT NULL,
	source_uid VARCHAR,
	scheme_uid VARCHAR,
	ref VARCHAR,
	kind VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	description VARCHAR,
	owner VARCHAR,
	level VARCHAR,
	likelihood INTEGER,
	impact INTEGER,
	mitigation VARCHAR,
	raised_on DATE,
	review_on DATE,
	status VARCHAR,
	place VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(scheme_uid) REFERENCES scheme (uid),
	FOREIGN KEY(source_uid) REFERENCES source_document (uid)
);
CREATE INDEX ix_raid_item_scheme_uid ON raid_item (scheme_uid);
CREATE INDEX ix_raid_item_source_uid ON raid_item (source_uid);
CREATE TABLE approval_step (
	uid VARCHAR NOT NULL,
	request_uid VARCHAR NOT NULL,
	body VARCHAR NOT NULL,
	meeting_on DATE,
	outcome VARCHAR,
	minute VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(request_uid) REFERENCES change_request (uid)
);
CREATE INDEX ix_approval_step_request_uid ON approval_step (request_uid);
CREATE TABLE escalation (
	uid VARCHAR NOT NULL,
	item_uid VARCHAR NOT NULL,
	from_level VARCHAR,
	to_level VARCHAR NOT NULL,
	moved_on DATE NOT NULL,
	moved_by VARCHAR,
	reason VARCHAR,
	position INTEGER NOT NULL,
	PRIMARY KEY (uid),
	FOREIGN KEY(item_uid) REFERENCES raid_item (uid)
);
CREATE INDEX ix_escalation_item_uid ON escalation (item_uid);
INSERT INTO alembic_version VALUES ('0006');
