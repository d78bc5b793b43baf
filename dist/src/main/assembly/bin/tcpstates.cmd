@echo off
rem Starts tcpstates on Windows, with its own Java, JAVA_HOME's, or the one in PATH (17 or newer).
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if exist "%home%\runtime\bin\java.exe" set "java=%home%\runtime\bin\java"
rem Few consoles speak UTF-8; the others get ASCII.
set "ascii=-Dtcpstates.ascii=true"
chcp | find "65001" >nul && set "ascii="
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 %ascii% %TCPSTATES_JAVA_OPTS% -cp "%home%\lib\*;%home%\lib\lab\*" tcpstates.dist.Main %*
exit /b %ERRORLEVEL%
