"""Runs a program, and leaves its processor time in microseconds and its peak of memory in kilobytes, as the probe of Node programs does."""

import os
import resource
import subprocess
import sys

code = subprocess.call(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
unit = 1024 if sys.platform == 'darwin' else 1
with open(os.environ['GLOSSWRIGHT_PROBE'], 'w') as left:
    left.write(f'{(used.ru_utime + used.ru_stime) * 1e6:.0f} {used.ru_maxrss / unit:.0f}')
sys.exit(code)
