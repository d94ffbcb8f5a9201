#!/usr/bin/env python3
"""layouts.py BROKER: PDF statements of six layouts, written here, of several pages: every line must come out exactly, and a digit that is
changed must be noticed by the printed total, with nothing loaded. Two more are made by LibreOffice and reportlab where they are installed."""
import json, os, random, shutil, subprocess, sys, tempfile, zlib
from collections import Counter
B = os.path.abspath(sys.argv[1]); HERE = os.path.dirname(os.path.abspath(__file__)); T = tempfile.mkdtemp()
NAMES = ['Alder Works', 'Birch & Sons', 'Cedar Dental Lab', 'Dogwood Print', 'Elm Motors of Northern California', 'Fir Freight', 'Ginkgo Optics']
WIDE = {'M': .83, 'W': .94, 'm': .83, 'w': .72, 'i': .22, 'l': .22, ' ': .28, '.': .28, ',': .28, '-': .33, '(': .33, ')': .33, '/': .28}

def money(c, style='paren'):
    t = f'{abs(c) // 100:,}.{abs(c) % 100:02}'
    if style == 'mark': return t + (' CR' if c >= 0 else ' DR')
    return t if c >= 0 else {'paren': f'({t})', 'minus': '-' + t, 'behind': t + '-', 'dollar': f'-${t}'}[style]

class PDF:
    """Text at places, in Helvetica or Courier: what a reader needs and no more."""
    def __init__(s, font='Helvetica', size=9, wide=612, high=792): s.font, s.size, s.wide, s.high, s.pages = font, size, wide, high, []
    def page(s): s.pages.append([])
    def width(s, t): return sum(.6 if s.font == 'Courier' else WIDE.get(c, .556 if not c.isupper() else .67) for c in t) * s.size
    def put(s, x, y, t, right=False):
        if right: x -= s.width(t)
        t = t.replace('\\', '\\\\').replace('(', '\\(').replace(')', '\\)')
        s.pages[-1].append(f'BT /F1 {s.size} Tf {x:.2f} {s.high - y:.2f} Td ({t}) Tj ET')
    def bytes(s):
        objs = ['<</Type/Catalog/Pages 2 0 R>>', f'<</Type/Pages/Kids[{" ".join(f"{4 + 2 * i} 0 R" for i in range(len(s.pages)))}]/Count {len(s.pages)}>>', f'<</Type/Font/Subtype/Type1/BaseFont/{s.font}/Encoding/WinAnsiEncoding>>']
        for i, p in enumerate(s.pages):
            data = '\n'.join(p)
            objs += [f'<</Type/Page/Parent 2 0 R/MediaBox[0 0 {s.wide} {s.high}]/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + 2 * i} 0 R>>', f'<</Length {len(data.encode("cp1252"))}>>stream\n{data}\nendstream']
        out, at = b'%PDF-1.4\n', []
        for n, o in enumerate(objs): at.append(len(out)); out += f'{n + 1} 0 obj\n{o}\nendobj\n'.encode('cp1252')
        x = len(out)
        return out + f'xref\n0 {len(objs) + 1}\n0000000000 65535 f \n'.encode() + b''.join(f'{a:010} 00000 n \n'.encode() for a in at) + f'trailer<</Size {len(objs) + 1}/Root 1 0 R>>\nstartxref\n{x}\n%%EOF\n'.encode()

def book(r, n=60):
    lines = []
    for g in range(n):
        for m in r.sample(['2026-09', '2026-08', '2026-07'], r.randrange(1, 4)):
            p = r.randrange(30000, 900000) * (1 if m == '2026-09' else r.choice([1, -1])); a = round(p * .05)
            lines.append(dict(parent_group_id=f'{4100 + g * 7:06}', name=NAMES[g % 7], coverage_month=m, premium=p, amount=a, lives=max(1, abs(p) // 50000) * (1 if p > 0 else -1)))
    return lines
def flow(pdf, rows, head, top=110, step=12, foot=60):
    """rows: functions of y; head is printed on every page."""
    y = None
    for row in rows:
        if y is None or y > pdf.high - foot:
            pdf.page(); head(len(pdf.pages)); y = top
        row(y); y += step * getattr(row, 'high', 1)
def mdy(m): return f'{m[5:]}/{m[:4]}'

def plain(lines, flip):  # right-aligned amounts, a total per group, letterhead and footer
    pdf = PDF(); rows = []
    def head(n):
        pdf.put(40, 40, 'Quillfern Health'); pdf.put(560, 40, 'Commission Statement 10/09/2026', True); pdf.put(560, 52, f'Page {n}', True); pdf.put(40, 750, 'Questions? Call 800-555-0142.')
        for x, t, right in [(40, 'Group No.', 0), (110, 'Group Name', 0), (300, 'Month', 0), (430, 'Premium', 1), (540, 'Commission', 1)]: pdf.put(x, 90, t, right)
    def row(l, a): return lambda y: (pdf.put(40, y, l['parent_group_id']), pdf.put(110, y, l['name']), pdf.put(300, y, mdy(l['coverage_month'])), pdf.put(430, y, money(l['premium']), True), pdf.put(540, y, money(a), True))
    def total(t, p, a): return lambda y: (pdf.put(110, y, t), pdf.put(430, y, money(p), True), pdf.put(540, y, money(a), True))
    for i, l in enumerate(lines):
        rows.append(row(l, l['amount'] + flip * (i == 5)))
        if i + 1 == len(lines) or lines[i + 1]['parent_group_id'] != l['parent_group_id']:
            mine = [x for x in lines if x['parent_group_id'] == l['parent_group_id']]; rows.append(total('Total ' + l['parent_group_id'], sum(x['premium'] for x in mine), sum(x['amount'] for x in mine)))
    rows.append(total('Grand Total', sum(x['premium'] for x in lines), sum(x['amount'] for x in lines)))
    flow(pdf, rows, head); return pdf
def mono(lines, flip):  # a line printer's list: groups above their lines, a minus behind
    pdf = PDF('Courier', 8.5); rows = []
    say = lambda t: lambda y: pdf.put(50, y, t)
    fmt = lambda a, b, c, d, e: f'{a:<12}{b:>10}{c:>20}{d:>8}{e:>16}'
    def head(n):
        pdf.put(50, 40, f'FERNDALE MUTUAL                   COMMISSION DETAIL      PAGE {n:>3}'); pdf.put(50, 52, 'PAYEE 0050001 MOSS BENEFITS'); pdf.put(50, 80, fmt('BILL MONTH', 'LIVES', 'PREMIUM RECEIVED', 'RATE', 'COMMISSION')); pdf.put(50, 90, '-' * 66)
    seen = None
    for i, l in enumerate(lines):
        if seen != l['parent_group_id']: rows.append(say(f"CUSTOMER {l['parent_group_id']} {l['name'].upper()}")); seen = l['parent_group_id']
        rows.append(say(fmt(mdy(l['coverage_month']), l['lives'], money(l['premium'], 'behind'), '5.0', money(l['amount'] + flip * (i == 5), 'behind'))))
    rows.append(say(fmt('REPORT TOTAL', '', money(sum(x['premium'] for x in lines), 'behind'), '', money(sum(x['amount'] for x in lines), 'behind'))))
    flow(pdf, rows, head, step=11); return pdf
def tall(lines, flip):  # titles in two rows, signs in front, columns in another order
    pdf = PDF(size=8); rows = []
    def head(n):
        pdf.put(40, 40, 'Statement of Commissions')
        for x, a, b, right in [(40, 'Coverage', 'Month', 0), (110, 'Group', 'Number', 0), (180, '', 'Company Name', 0), (420, 'Paid', 'Premium', 1), (480, 'Comm', 'Rate', 1), (560, 'Commission', 'Amount', 1)]:
            if a: pdf.put(x, 80, a, right)
            pdf.put(x, 90, b, right)
    for i, l in enumerate(lines):
        rows.append(lambda y, l=l, i=i: (pdf.put(40, y, l['coverage_month']), pdf.put(110, y, l['parent_group_id']), pdf.put(180, y, l['name']), pdf.put(420, y, money(l['premium'], 'minus'), True), pdf.put(480, y, '5.0%', True), pdf.put(560, y, money(l['amount'] + flip * (i == 5), 'minus'), True)))
    rows.append(lambda y: (pdf.put(180, y, 'Statement Total'), pdf.put(560, y, money(sum(x['amount'] for x in lines), 'minus'), True)))
    flow(pdf, rows, head); return pdf
def wrapped(lines, flip):  # long names go on in the next row; dollar signs
    pdf = PDF(); rows = []
    def head(n):
        for x, t, right in [(40, 'Group ID', 0), (100, 'Employer', 0), (230, 'Bill Month', 0), (400, 'Premium Paid', 1), (540, 'Commission Paid', 1)]: pdf.put(x, 60, t, right)
        pdf.put(300, 760, f'Page {n} of 9')
    for i, l in enumerate(lines):
        words = l['name'].split(); first = ' '.join(words[:2]); rest = ' '.join(words[2:])
        rows.append(lambda y, l=l, i=i, first=first: (pdf.put(40, y, l['parent_group_id']), pdf.put(100, y, first), pdf.put(230, y, mdy(l['coverage_month'])), pdf.put(400, y, money(l['premium'], 'dollar'), True), pdf.put(540, y, money(l['amount'] + flip * (i == 5), 'dollar'), True)))
        if rest: rows.append(lambda y, rest=rest: pdf.put(100, y, rest))
    rows.append(lambda y: (pdf.put(100, y, 'Total'), pdf.put(400, y, money(sum(x['premium'] for x in lines), 'dollar'), True), pdf.put(540, y, money(sum(x['amount'] for x in lines), 'dollar'), True)))
    flow(pdf, rows, head, top=80); return pdf
def marks(lines, flip):  # landscape, CR and DR, the group printed once
    pdf = PDF(wide=792, high=612); rows = []
    def head(n):
        pdf.put(40, 30, 'Ferndale Mutual')
        for x, t, right in [(40, 'Account No.', 0), (140, 'Account Name', 0), (380, 'Billing Month', 0), (500, 'Lives', 1), (600, 'Premium', 1), (740, 'Commission', 1)]: pdf.put(x, 60, t, right)
    seen = None
    for i, l in enumerate(lines):
        first = seen != l['parent_group_id']; seen = l['parent_group_id']
        rows.append(lambda y, l=l, i=i, first=first: (first and (pdf.put(40, y, l['parent_group_id']), pdf.put(140, y, l['name'])), pdf.put(380, y, mdy(l['coverage_month'])), pdf.put(500, y, str(l['lives']), True), pdf.put(600, y, money(l['premium'], 'minus'), True), pdf.put(740, y, money(l['amount'] + flip * (i == 5), 'mark'), True)))
    rows.append(lambda y: (pdf.put(140, y, 'Total'), pdf.put(740, y, money(sum(x['amount'] for x in lines), 'mark'), True)))
    flow(pdf, rows, head, top=80); return pdf
def tight(lines, flip):  # small type, narrow columns, page subtotals
    pdf = PDF(size=6.5); rows = []
    def head(n):
        for x, t, right in [(40, 'Group Number', 0), (95, 'Group Name', 0), (215, 'Paid Month', 0), (255, 'Subs', 0), (330, 'Prem', 1), (360, 'Rate', 1), (420, 'Comm', 1)]: pdf.put(x, 60, t, right)
    for i, l in enumerate(lines):
        rows.append(lambda y, l=l, i=i: (pdf.put(40, y, l['parent_group_id']), pdf.put(95, y, l['name']), pdf.put(215, y, mdy(l['coverage_month'])), pdf.put(268, y, str(l['lives']), True), pdf.put(330, y, money(l['premium']), True), pdf.put(360, y, '5.00', True), pdf.put(420, y, money(l['amount'] + flip * (i == 5)), True)))
        if i % 40 == 39 or i + 1 == len(lines):
            some = lines[i // 40 * 40:i + 1]; rows.append(lambda y, some=some: (pdf.put(95, y, 'Page Subtotal'), pdf.put(330, y, money(sum(x['premium'] for x in some)), True), pdf.put(420, y, money(sum(x['amount'] for x in some)), True)))
    rows.append(lambda y: (pdf.put(95, y, 'Total Commissions'), pdf.put(420, y, money(sum(x['amount'] for x in lines)), True)))
    flow(pdf, rows, head, top=72, step=9); return pdf

def office(lines, flip):  # a spreadsheet printed by LibreOffice
    d = tempfile.mkdtemp(dir=T); cell = lambda t: f'<td>{t}</td>'
    rows = [['Group No.', 'Group Name', 'Coverage Month', 'Premium', 'Commission']] + [[l['parent_group_id'], l['name'].replace('&', '&amp;'), mdy(l['coverage_month']), money(l['premium']), money(l['amount'] + flip * (i == 5))] for i, l in enumerate(lines)]
    rows.append(['', 'Total', '', money(sum(x['premium'] for x in lines)), money(sum(x['amount'] for x in lines))])
    open(d + '/s.html', 'w').write('<table>' + ''.join('<tr>' + ''.join(map(cell, r)) + '</tr>' for r in rows) + '</table>')
    subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{d}/p', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', d, d + '/s.html'], capture_output=True)
    return open(d + '/s.pdf', 'rb').read() if os.path.exists(d + '/s.pdf') else None
def lab(lines, flip):
    from reportlab.platypus import SimpleDocTemplate, Table
    p = T + '/lab.pdf'; rows = [['Policy Number', 'Policyholder', 'Period', 'Premium', 'Commission']] + [[l['parent_group_id'], l['name'], mdy(l['coverage_month']), money(l['premium']), money(l['amount'] + flip * (i == 5))] for i, l in enumerate(lines)] + [['Total', '', '', money(sum(x['premium'] for x in lines)), money(sum(x['amount'] for x in lines))]]
    SimpleDocTemplate(p).build([Table(rows, repeatRows=1)]); return open(p, 'rb').read()

def load(data):
    d = tempfile.mkdtemp(dir=T); e = {k: v for k, v in os.environ.items() if not k.startswith('BROKER_')}
    e.update(HOME=d, XDG_STATE_HOME=d, XDG_DATA_HOME=d, XDG_CONFIG_HOME=d, BROKER_STORE=d + '/s.sqlite', BROKER_CLOCK='2026-11-23', TZ='UTC', LC_ALL='C.UTF-8')
    def run(*a, inp=None): return subprocess.run([B, *a], env=e, capture_output=True, text=True, input=inp, stdin=None if inp else subprocess.DEVNULL, cwd=d)
    run('init'); run('import', '--quiet', HERE + '/contracts.csv')
    for a in (('admin', 'account'), ('login',)): run(*a, 'mine@example.com', '--password-stdin', inp='a pass phrase 9\n')
    name = d + '/BRK_GRP_STMNT_CA_2026-10-09.pdf'; open(name, 'wb').write(data)
    r = run('import', '--as', 'statements', '--broker-id', '0050001', name); out = []
    for s in json.loads(run('commissions', 'list', '--archive', '--format', 'json').stdout or '[]'):
        if s['lines']: out += json.loads(run('commissions', 'show', s['statement'], '--format', 'json').stdout)['lines']
    return r, out
cents = lambda s: round(float(s) * 100)
wrong = 0
for n, layout in enumerate([plain, mono, tall, wrapped, marks, tight, office, lab]):
    lines = book(random.Random(n)); who = layout.__name__
    try: pdfs = [layout(lines, 0), layout(lines, 100)]
    except ImportError: print(f'left out\t{who}'); continue
    if pdfs[0] is None: print(f'left out\t{who}'); continue
    good, flipped = [p if isinstance(p, bytes) else p.bytes() for p in pdfs]
    if os.environ.get('KEEP'): open(f'{os.environ["KEEP"]}/{who}.pdf', 'wb').write(good)
    r, out = load(good)
    w = Counter((l['parent_group_id'], l['coverage_month'], l['premium'], l['amount']) for l in lines)
    o = Counter((l['parent_group_id'], l['coverage_month'], cents(l['premium']), cents(l['amount'])) for l in out)
    bad = f'status {r.returncode}: {r.stderr[-400:]}' if r.returncode else f'{list((o - w))[:3]} for {list((w - o))[:3]}' if w != o else None
    if not bad and [l for l in out if not l['page']]: bad = 'lines without a page'
    names = {l['parent_group_id']: l['name'].upper() for l in lines}
    if not bad and any((l['group_name'] or '').upper() != names[l['parent_group_id']] for l in out): bad = 'names: ' + str([l['group_name'] for l in out][:8])
    if not bad:
        r, out = load(flipped)
        if r.returncode != 65 or out: bad = f'a changed digit: status {r.returncode}, {len(out)} lines'
    wrong += bool(bad); print('WRONG' if bad else 'right', who, bad or f'{len(lines)} lines', sep='\t')
shutil.rmtree(T); sys.exit(wrong > 0)
