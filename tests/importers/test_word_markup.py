"""The text of a Word document is what its page shows, however it is wrapped or tracked."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.grid import Document
from importers.word import read_word
from tests.importers.samples import (
    cell,
    paragraph,
    row,
    run,
    table,
    texts,
    word_document,
)

SPAN = '<w:gridSpan w:val="{}"/>'
TRACKED = 'w:id="1" w:author="Person A"'


def read(folder: Path, body: str, styles: str = "") -> Document:
    """The document with the XML of a body."""
    return read_word(word_document(folder, body, styles=styles))


def text_of(folder: Path, content: str, styles: str = "") -> str:
    """What is read from a single cell with the content."""
    return read(folder, table(row(cell(content))), styles).tables[0].rows[0].cells[0].text


def test_bold_is_of_the_whole_cell_or_not_at_all(tmp_path: Path) -> None:
    bold, off = "<w:b/>", '<w:b w:val="false"/>'
    styles = (
        '<w:style w:styleId="Head"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:styleId="Sub"><w:name w:val="sub"/><w:basedOn w:val="Head"/></w:style>'
    )
    body = table(
        row(
            cell(paragraph(run("All", bold), run(" ", ""), run("bold", bold))),
            cell(paragraph(run("Partly", bold), run(" bold"))),
            cell(paragraph(run("No", off))),
            cell(paragraph("By style", properties='<w:pStyle w:val="Sub"/>')),
            cell(paragraph(run("Not", off), properties='<w:pStyle w:val="Sub"/>')),
            cell(paragraph(run("", bold))),
        )
    )
    cells = read(tmp_path, body, styles).tables[0].rows[0].cells
    assert [cell.bold for cell in cells] == [True, False, False, True, False, False]


def test_breaks_tabs_and_hyphens_are_read_as_seen(tmp_path: Path) -> None:
    content = (
        '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>one</w:t><w:br/>'
        "<w:t>two</w:t><w:tab/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t><w:cr/></w:r>"
        "<w:r><w:t>\n  five\n </w:t><w:softHyphen/></w:r></w:p>"
    )
    assert text_of(tmp_path, content + paragraph("six")) == "one\ntwo three-four\nfive\nsix"


def test_links_wrappers_and_tracked_insertions_are_read(tmp_path: Path) -> None:
    content = (
        f"<w:p><w:hyperlink>{run('link ')}</w:hyperlink>"
        f"<w:ins {TRACKED}>{run('inserted ')}</w:ins>"
        f"<w:moveTo {TRACKED}>{run('moved here ')}</w:moveTo>"
        f"<w:smartTag><w:smartTagPr/>{run('smart ')}</w:smartTag>"
        f"<w:customXml><w:customXmlPr/>{run('custom ')}</w:customXml>"
        f"<w:fldSimple>{run('field')}</w:fldSimple></w:p>"
    )
    assert text_of(tmp_path, content) == "link inserted moved here smart custom field"


def test_tracked_deletions_are_left_out(tmp_path: Path) -> None:
    deleted_end = f"<w:rPr><w:del {TRACKED}/></w:rPr>"
    gone = f"<w:del {TRACKED}><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>"
    content = (
        paragraph("kept", gone)
        + paragraph(f"<w:moveFrom {TRACKED}>{run('away')}</w:moveFrom>", properties=deleted_end)
        + paragraph("too")
    )
    body = table(
        row(cell(content)),
        row("deleted", properties=f"<w:del {TRACKED}/>"),
        row("inserted", properties=f"<w:ins {TRACKED}/>"),
    )
    assert texts(read(tmp_path, body).tables[0]) == [["kept\ntoo"], ["inserted"]]


def test_what_looked_different_before_a_tracked_change_does_not_count(tmp_path: Path) -> None:
    before = f"<w:tcPrChange {TRACKED}><w:tcPr>{SPAN.format(3)}</w:tcPr></w:tcPrChange>"
    was_hidden = f"<w:rPrChange {TRACKED}><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    body = table(row(cell(paragraph(run("seen", was_hidden)), before)))
    assert texts(read(tmp_path, body).tables[0]) == [["seen"]]


@pytest.mark.parametrize("wrapper", ["body", "row", "cell", "inline"])
def test_content_controls_are_read_at_every_level(tmp_path: Path, wrapper: str) -> None:
    def control(inner: str, level: str) -> str:
        if level != wrapper:
            return inner
        return f"<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    inline = f"<w:p>{control(run('G'), 'inline')}</w:p>"
    cells = control(cell(inline), "cell")
    rows = control(f"<w:tr>{cells}{cell('Reablement')}</w:tr>", "row")
    found = read(tmp_path, control(table(rows), "body")).tables
    assert [texts(each) for each in found] == [[["G", "Reablement"]]]


def test_a_prompt_nobody_has_answered_is_not_text(tmp_path: Path) -> None:
    control = (
        "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>" + run("Choose an item.") + "</w:sdtContent>"
        "</w:sdt>"
    )
    prompt = control.format("<w:showingPlcHdr/><w:dropDownList/>")
    assert text_of(tmp_path, f"<w:p>{prompt}{run('after')}</w:p>") == "after"
    chosen = control.format("<w:dropDownList/>")
    assert text_of(tmp_path, f"<w:p>{chosen}</w:p>") == "Choose an item."


def test_check_boxes_keep_their_state(tmp_path: Path) -> None:
    def form_box(state: str) -> str:
        data = f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>"
        return (
            f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
            "<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    content = (
        "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr>"
        f"<w:sdtContent>{run(chr(0x2612))}</w:sdtContent></w:sdt>"
        '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Wingdings" w:char="F0FC"/>'
        '<w:sym w:font="Odd Font" w:char="F041"/></w:r>'
        + form_box('<w:default w:val="0"/><w:checked/>')
        + form_box('<w:default w:val="0"/>')
        + "</w:p>"
    )
    assert text_of(tmp_path, content) == "☒☐✓•☒☐"


def test_the_choice_of_an_old_drop_down_is_read(tmp_path: Path) -> None:
    entries = '<w:listEntry w:val="Red"/><w:listEntry w:val="Amber"/>'
    content = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
        f"{entries}</w:ddList></w:ffData></w:fldChar></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert text_of(tmp_path, content) == "Amber"


def test_fields_show_their_result_and_not_their_code(tmp_path: Path) -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    nested = mark("begin") + run("inner code") + mark("separate") + run("1") + mark("end")
    content = (
        f"<w:p>{mark('begin')}<w:r><w:instrText>IF</w:instrText></w:r>{nested}"
        f"{mark('separate')}{run('shown')}{mark('end')}</w:p>"
    )
    assert text_of(tmp_path, content) == "shown"
    left_open = f"<w:p>{mark('begin')}{run('code')}</w:p>" + paragraph("not swallowed")
    assert text_of(tmp_path, left_open) == "not swallowed"


def test_hidden_text_comments_and_notes_are_left_out(tmp_path: Path) -> None:
    styles = '<w:style w:styleId="Hid"><w:name w:val="hid"/><w:rPr><w:vanish/></w:rPr></w:style>'
    content = paragraph(
        run("hidden", "<w:vanish/>"),
        run("styled", '<w:rStyle w:val="Hid"/>'),
        run("seen", '<w:vanish w:val="0"/>'),
        '<w:r><w:commentReference w:id="0"/><w:footnoteReference w:id="2"/></w:r>',
    )
    marked = "<w:rPr><w:vanish/></w:rPr>"
    assert text_of(tmp_path, content, styles) == "seen"
    assert text_of(tmp_path, paragraph("mark only", properties=marked)) == "mark only"


def test_a_text_box_is_read_once_and_after_its_paragraph(tmp_path: Path) -> None:
    def box(inner: str) -> str:
        return f"<w:txbxContent>{inner}</w:txbxContent>"

    content = (
        "<w:p><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box(paragraph("boxed"))}</wps:txbx>'
        "</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box(paragraph('boxed'))}</v:textbox></w:pict>"
        f"</mc:Fallback></mc:AlternateContent></w:r>{run('around')}</w:p>"
    )
    assert text_of(tmp_path, content + paragraph("next")) == "around\nboxed\nnext"
    in_a_box = f"<w:p><w:r><w:pict>{box(table(row('G', 'Reablement')))}</w:pict></w:r></w:p>"
    assert texts(read(tmp_path, in_a_box).tables[0]) == [["G", "Reablement"]]
