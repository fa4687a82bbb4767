@echo off
rem The verbs of the Makefile for Windows: make demo, make test, make lint, make bench.
setlocal
if not exist .venv\ready.txt (
    py -3 -m venv .venv || exit /b 1
    .venv\Scripts\python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]" || exit /b 1
    echo ready> .venv\ready.txt
)
set QT_QPA_PLATFORM=
if "%1"=="demo" ( .venv\Scripts\ibcf-tracker demo demo & exit /b )
if "%1"=="run" ( .venv\Scripts\ibcf-tracker & exit /b )
if "%1"=="screenshots" ( .venv\Scripts\python -m tracker.screenshots & exit /b )
set QT_QPA_PLATFORM=offscreen
if "%1"=="test" ( .venv\Scripts\python -m pytest -n auto --dist worksteal & exit /b )
if "%1"=="lint" ( .venv\Scripts\ruff check . && .venv\Scripts\ruff format --check . && .venv\Scripts\mypy & exit /b )
if "%1"=="bench" ( .venv\Scripts\python -m pytest tests\benchmarks -o addopts= -q -s & exit /b )
echo Usage: make demo ^| run ^| test ^| lint ^| bench ^| screenshots
exit /b 2
