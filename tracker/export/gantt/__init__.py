"""The plan as a Gantt chart for print: PDF pages, or one picture as SVG or PNG.

`pages` settles what stands where, in millimetres and dates, without drawing anything; `canvas` is
the one module that knows matplotlib; the others draw one part each. `write` puts them together.
"""
