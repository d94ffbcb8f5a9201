#!/usr/bin/env python3
"""model.py BROKER [SEEDS [GROUPS]]: what is due, computed a second time, slowly and plainly, on random books.

It shares nothing with the program: it knows the facts of the field (rates by policy year, slices, heads, splits, half up, a change of
enrollment or of a bill) and adds up fractions. For every group and month the program's figure must be the same, and a row must be open
exactly where what was paid, of either sign and on however many statements, is not what is due."""
import json, os, random, shutil, subprocess, sys, tempfile
from fractions import Fraction as F
B = os.path.abspath(sys.argv[1]); SEEDS = int(sys.argv[2]) if len(sys.argv) > 2 else 4; GROUPS = int(sys.argv[3]) if len(sys.argv) > 3 else 60
HERE = os.path.dirname(os.path.abspath(__file__)); T = tempfile.mkdtemp()
MONTHS = [2026 * 12 + m for m in range(0, 8)]  # January to August 2026

def half_up(x):  # a Fraction of cents, away from zero
    s = -1 if x < 0 else 1
    return s * int((abs(x) * 2 + 1) // 2)
def text(m): return f'{m // 12}-{m % 12 + 1:02}'
def day(m, d=1): return f'{text(m)}-{d:02}'
def last(m): return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m % 12]
def money(c): return f'{"-" if c < 0 else ""}{abs(c) // 100}.{abs(c) % 100:02}'

def slices(x, steps):
    total, start = F(0), 0
    for end, rate in steps:
        if x > start: total += (min(x, end) - start) * F(rate, 100) if end else (x - start) * F(rate, 100)
        start = end or start
    return total

class Group:
    """kind: how it is paid; members: (premium, heads, first month, last month or None), as they are known now."""
    def __init__(g, n, r):
        g.id = f'{700000 + n * 7}'; g.kind = n % 6; g.start = 2021 * 12 + r.randrange(0, 58); g.split = r.random() < .3
        g.billed = g.kind < 3 and r.random() < .5
        low, high = (4000000, 5200000) if g.kind == 2 else (40000, 120000)
        g.members = [[r.randrange(low, high) if i == 0 or g.kind != 2 else r.randrange(40000, 90000), r.randrange(1, 5), MONTHS[0] - 12, None] for i in range(r.randrange(3, 8))]
        for m in g.members[1:]:
            if r.random() < .2: m[2] = r.choice(MONTHS)
            if r.random() < .15: m[3] = r.choice(MONTHS)
    def now(g, m): return [x for x in g.members if x[2] <= m and (x[3] is None or x[3] >= m)]
    def premium(g, m): return sum(x[0] for x in g.now(m))
    def due(g, m, premium=None, who=None, before=None):
        who = g.now(m) if who is None else who
        p = F(sum(x[0] for x in who) if premium is None else premium)
        year = (m - g.start) // 12
        if g.kind == 0: d = p * F(['6.5', '6.2', '5.9', '5.6', '5.3', '5.0'][min(max(year, 0), 5)]) / 100
        elif g.kind == 1: d = p * (4 if m >= MONTHS[6] else 5) / 100
        elif g.kind == 2: d = slices(p * 12, [(50000000, F('6.5')), (None, F('0.8'))]) / 12
        elif g.kind == 3: d = F(3000) * len(who)
        elif g.kind == 4: d = F('12.5') * sum(x[1] for x in who)
        else:  # graded on the policy year's premium so far
            first = m
            while (first - g.start) % 12: first -= 1
            earlier = sum(g.premium(k) for k in range(first, m))
            steps = [(300000, 15), (800000, 10), (None, 1)]
            d = F(half_up(slices(earlier + p, steps)) - half_up(slices(F(earlier), steps)))
        d = half_up(d)
        if g.split:  # 60 to 40: what is left goes to the larger remainder
            left = d - d * 60 // 100 - d * 40 // 100
            d = d * 60 // 100 + (1 if left and d * 60 % 100 >= d * 40 % 100 else 0)
        return d

def edi(groups):
    out = ['ISA*00*          *00*          *30*941100001      *ZZ*BROKERBOOK     *261101*0600*^*00501*000000001*0*P*:', 'GS*BE*941100001*BROKERBOOK*20261101*0600*1*X*005010X220A1']
    for n, g in enumerate(groups):
        s = [f'ST*834*{n + 1:04}*005010X220A1', f'BGN*00*B{g.id}*20261101*0600*PT***4', f'REF*38*{g.id}', 'DTP*007*D8*20261101', 'N1*P5*SPONSOR*FI*940000112', 'N1*IN*Quillfern Health*FI*941100001']
        line, plan = ('LIF', 'LX1') if g.kind == 4 else ('HMO', 'HX1')
        for k, (premium, heads, first, end) in enumerate(g.members):
            for h in range(heads if g.kind == 4 else 1):
                key = f'Q{g.id}{k:02}'
                s += [f'INS*{"Y*18" if h == 0 else "N*19"}*030*XN*A' + ('***FT' if h == 0 else ''), f'REF*0F*{key}', f'REF*1L*{g.id}', 'REF*17*0001', f'REF*23*{key}{h:02}',
                      f'NM1*IL*1*LAST{k}*FIRST{h}****ZZ*{key}{h:02}', f'DMG*D8*{1980 + 25 * (h > 0) + h}0101*F', f'HD*030**{line}*{plan}*EMP', f'DTP*348*D8*{day(first).replace("-", "")}']
                if end: s.append(f'DTP*349*D8*{day(end, last(end)).replace("-", "")}')
                if h == 0: s.append(f'AMT*P3*{money(premium)}')
        s.append(f'SE*{len(s) + 1}*{n + 1:04}'); out += s
    return '~\n'.join(out + [f'GE*{len(groups)}*1', 'IEA*1*000000001']) + '~\n'

def case(seed):
    r = random.Random(seed); groups = [Group(n, r) for n in range(GROUPS)]; d = f'{T}/{seed}'; os.mkdir(d)
    lines = {m + 1: [] for m in MONTHS + [MONTHS[-1] + 1, MONTHS[-1] + 2]}; bills = []; want = {}
    for g in groups:
        adjust = {}; fault = r.choice(['none', 'none', 'short', 'over', 'twice', 'later twice', 'missing', 'retro', 'retro twice', 'no cause', 'no cause up', 'made good']); at = r.choice(MONTHS[:-1])
        for m in MONTHS:
            now = g.premium(m); due = g.due(m); paid = []; base = due; premium = now
            def pay(amount, on, premium): lines[on].append((g.id, m, premium, amount)); paid.append(amount)
            if m == at and fault.startswith('retro') and (not g.billed or g.kind < 2) and g.kind != 5:
                gone = [r.randrange(30000, 60000), r.randrange(1, 4), 0, None]  # one more was enrolled when the month was paid first
                sign = r.choice([1, -1]) if len(g.now(m)) > 1 else 1
                who = g.now(m) + [gone] if sign > 0 else g.now(m)[:-1]
                if g.billed:
                    change = -sign * gone[0]; adjust[m + 1] = change
                    first, later = due, g_change(g, m, change)
                    want_due = due + later; first_premium = now
                else:
                    first = g.due(m, who=who); later = due - first; want_due = due; first_premium = sum(x[0] for x in who); change = now - first_premium
                pay(first, m + 1, first_premium); pay(later, m + 2, change)
                if fault == 'retro twice': pay(later, m + 3, change)
                due = want_due
            elif m == at and fault == 'short': pay(due - 777, m + 1, now)
            elif m == at and fault == 'over': pay(due + 555, m + 1, now)
            elif m == at and fault == 'twice': pay(due, m + 1, now); pay(due, m + 1, now)
            elif m == at and fault == 'later twice': pay(due, m + 1, now); pay(due, m + 2, now + 1)
            elif m == at and fault == 'missing': pass
            elif m == at and fault == 'no cause': pay(due, m + 1, now); pay(-311, m + 2, -12345)
            elif m == at and fault == 'no cause up': pay(due, m + 1, now); pay(311, m + 2, 12345)
            elif m == at and fault == 'made good': pay(due - 777, m + 1, now); pay(777, m + 2, None)
            else: pay(due, m + 1, now)
            want[g.id, text(m)] = (due, abs(sum(paid) - due) > 1)
        if g.billed:
            forward = 0
            for m in MONTHS + [MONTHS[-1] + 1]:
                p, a = g.premium(m), adjust.get(m, 0)
                bills.append(f'{g.id},0001,invoice,I{m},{day(m - 1, 16)},{money(p)},{day(m)},{day(m)},{day(m, last(m))},0.00,{money(a)},{money(p + a)},0.00')
    def put(name, rows): open(f'{d}/{name}', 'w').write('\n'.join(rows) + '\n')
    put('groups.csv', ['carrier,parent_group_id,parent_group_name,group_suffix_id,group_name,status,original_effective_date,plans,broker_id,broker_effective_date'] +
        [f'Quillfern Health,{g.id},Group {g.id},0001,Group {g.id},active,{day(g.start)},{"LX1=CA-SB - PPO - LIFE" if g.kind == 4 else "HX1=CA-SB - HMO - MEDICAL"},0050001,{day(g.start)}' for g in groups])
    open(f'{d}/enroll.edi', 'w').write(edi(groups))
    put('billing.csv', ['parent_group_id,group_suffix_id,entry,number,date,amount,due_date,period_begin,period_end,balance_forward,adjustments,payments,balance_due'] + bills)
    terms = ['percent: [6.5, 6.2, 5.9, 5.6, 5.3, 5.0]', 'percent: 5', 'percent: 6.5, above: {premium: 500000, percent: 0.8}', 'per_subscriber: 30.00', 'per_member: 0.125', 'graded: [{up_to: 3000, percent: 15}, {up_to: 8000, percent: 10}, {percent: 1}]']
    agree = ['broker_id: "0050001"', 'lag_months: 1', 'schedules:']
    for g in groups:
        agree.append(f'  - {{group: "{g.id}/0001", {terms[g.kind]}}}')
        if g.kind == 1: agree.append(f'  - {{group: "{g.id}/0001", from: {day(MONTHS[6])}, percent: 4}}')
    agree.append('splits:') if any(g.split for g in groups) else None
    agree += [f'  - {{group: "{g.id}", from: 2020-01-01, shares: {{"0050001": 60, "0050002": 40}}}}' for g in groups if g.split]
    put('agreements.yaml', agree)
    rows = ['broker_id,statement,line,parent_group_id,group_suffix_id,coverage_month,premium,commission']
    for on, some in sorted(lines.items()):
        r.shuffle(some)
        rows += [f'0050001,BRK_GRP_STMNT_CA_{day(on, 10)},{n + 1},{i},0001,{text(m)},{"" if p is None else money(p)},{money(a)}' for n, (i, m, p, a) in enumerate(some)]
    put('statements.csv', rows)
    return check(d, want)

def g_change(g, m, change):
    """What a change of a billed month's premium comes to, at that month's rate."""
    rate = F(['6.5', '6.2', '5.9', '5.6', '5.3', '5.0'][min(max((m - g.start) // 12, 0), 5)]) if g.kind == 0 else F(4 if m >= MONTHS[6] else 5)
    whole = half_up(F(change) * rate / 100)
    return half_up(F(whole) * 60 / 100) if g.split else whole

def check(d, want):
    e = {k: v for k, v in os.environ.items() if not k.startswith('BROKER_')}
    e.update(HOME=d, XDG_STATE_HOME=d, XDG_DATA_HOME=d, XDG_CONFIG_HOME=d, BROKER_STORE=d + '/s.sqlite', BROKER_CLOCK='2026-11-23', TZ='UTC', LC_ALL='C.UTF-8')
    def run(*a, inp=None): return subprocess.run([B, *a], env=e, capture_output=True, text=True, input=inp, stdin=None if inp else subprocess.DEVNULL, cwd=d)
    run('init'); run('import', '--quiet', HERE + '/contracts.csv')
    for a in (('admin', 'account'), ('login',)): run(*a, 'mine@example.com', '--password-stdin', inp='a pass phrase 9\n')
    for f in ('groups.csv', 'enroll.edi', 'billing.csv', 'agreements.yaml', 'statements.csv'):
        x = run('import', '--quiet', f)
        if x.returncode: return [f'{f}: {x.stderr[-300:]}']
    x = run('commissions', 'reconcile', '--format', 'json'); bad = []
    if x.returncode: return [x.stderr[-300:]]
    cents = lambda s: round(float(s or 0) * 100); got = {}
    for row in json.loads(x.stdout):
        key = row['parent_group_id'], row['coverage_month']
        if key not in want: continue
        sum_, open_ = got.get(key, (0, False)); got[key] = sum_ + cents(row['expected']), open_ or row['state'] == 'open'
    for key, (due, is_open) in want.items():
        g, o = got.get(key, (0, False))
        if abs(g - due) > 1: bad.append(f'{key}: due {money(g)}, not {money(due)}')
        if o != is_open: bad.append(f'{key}: {"open" if o else "closed"}, not {"open" if is_open else "closed"}')
    return bad

wrong = 0
for seed in range(SEEDS):
    bad = case(seed); wrong += len(bad)
    print(f'seed {seed}: {GROUPS} groups, {len(bad)} wrong', *bad[:6], sep='\n  ')
shutil.rmtree(T) if not os.environ.get('KEEP') else print(T)
sys.exit(wrong > 0)
