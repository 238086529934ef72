"""Prove a documentation's examples by running them, compare its two languages, and show both.

The package is built in floors; a module may import only from floors below its own:

========  ==============================================  =====================================
floor     modules                                         answers
========  ==============================================  =====================================
0         :mod:`mpdocs.example`                           what does this script state?
1         :mod:`mpdocs.expectation`                       does this output satisfy it?
1         :mod:`mpdocs.runner`                            what happens when it runs?
1         :mod:`mpdocs.pages`                             what is on this page, and on its twin?
2         :mod:`mpdocs.records`                           what was proven, and when?
3         :mod:`mpdocs.pytest_plugin`,                    tests, web pages, commands
          :mod:`mpdocs.sphinx`, :mod:`mpdocs.__main__`
========  ==============================================  =====================================
"""

__version__ = "0.1.0"
