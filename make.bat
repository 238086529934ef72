@echo off
rem make html | test | serve: what the Makefile does, for Windows without make.
setlocal
cd /d "%~dp0"

rem PYTHON: the Python that .venv is made of. The Microsoft Store's stub answers to "python" too,
rem but not to "python --version".
if not defined PYTHON (
    python --version >nul 2>nul && set "PYTHON=python" || set "PYTHON=py -3"
)

if "%~1"=="html" goto html
if "%~1"=="test" goto test
if "%~1"=="serve" goto serve
echo   make html    run the examples that changed, then build the site: build\html\index.html
echo   make test    prove everything: examples, pages, tools, site
echo   make serve   show the site on this machine, rebuilt at every change
if "%~1"=="" exit /b 0
if "%~1"=="help" exit /b 0
exit /b 2

:html
%PYTHON% tools\venv.py docs || exit /b 1
.venv\Scripts\python.exe -m mpdocs build html
exit /b %errorlevel%

:test
%PYTHON% tools\venv.py dev || exit /b 1
set "CHOSEN="
if defined PYTHONS set "CHOSEN=--python %PYTHONS%"
.venv\Scripts\python.exe -m pytest -n auto %CHOSEN% %PYTEST_ARGS%
exit /b %errorlevel%

:serve
%PYTHON% tools\venv.py docs || exit /b 1
.venv\Scripts\python.exe -m mpdocs serve
exit /b %errorlevel%
