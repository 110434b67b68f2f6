"""Updates a workbook with openpyxl and says how long it took: `file plan rounds`, the plan being JSON."""

import io
import json
import resource
import sys
import time

import openpyxl

file, plan, rounds = sys.argv[1], json.load(open(sys.argv[2], encoding="utf-8")), int(sys.argv[3])
data = open(file, "rb").read()
times = []
for _ in range(rounds):
    started = time.perf_counter()
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book[plan["sheet"]]
    for index, values in enumerate(plan["rows"]):
        for column, value in enumerate(values):
            sheet.cell(plan["firstRow"] + index + 1, column + 1).value = value
    book.save(io.BytesIO())
    times.append((time.perf_counter() - started) * 1000)
print(json.dumps({"times": times, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))
