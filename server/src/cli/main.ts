process.stderr.write('glosswright: nothing is built here\n');
process.exitCode = 2;
