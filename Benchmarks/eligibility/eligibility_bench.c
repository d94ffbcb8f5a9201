/* The yardstick of eligibility checks: what a C program with prepared statements does with the same questions.
 *
 *   cc -O2 eligibility_bench.c -o eligibility_bench -lsqlite3
 *   ./eligibility_bench STORE QUERIES BROKER_ID DAY < questions.csv > answers.csv
 *
 * QUERIES is a file with the three queries that 'broker eligibility check --verbose' prints. The questions are lines of
 * reference,member_id,last_name,date_of_birth without quotation marks; the answers have the columns of 'broker eligibility check --batch'.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static void fail(const char *words) {
    fprintf(stderr, "eligibility_bench: %s\n", words);
    exit(1);
}

static void bind(sqlite3_stmt *statement, const char *name, const char *text) {
    int place = sqlite3_bind_parameter_index(statement, name);
    if (place) sqlite3_bind_text(statement, place, text, -1, SQLITE_TRANSIENT);
}

static void bind_number(sqlite3_stmt *statement, const char *name, sqlite3_int64 number) {
    int place = sqlite3_bind_parameter_index(statement, name);
    if (place) sqlite3_bind_int64(statement, place, number);
}

static void field(const unsigned char *text) {
    putchar(',');
    if (!text) return;
    if (!strpbrk((const char *)text, ",\"\n\r")) {
        fputs((const char *)text, stdout);
        return;
    }
    putchar('"');
    for (; *text; text++) {
        if (*text == '"') putchar('"');
        putchar(*text);
    }
    putchar('"');
}

int main(int count, char **words) {
    if (count != 5) fail("STORE QUERIES BROKER_ID DAY");
    static char text[65536];
    FILE *file = fopen(words[2], "r");
    if (!file) fail("no queries");
    text[fread(text, 1, sizeof text - 1, file)] = 0;
    fclose(file);
    sqlite3 *store;
    if (sqlite3_open_v2(words[1], &store, SQLITE_OPEN_READONLY, NULL)) fail("no store");
    sqlite3_exec(store, "PRAGMA cache_size = -16384; BEGIN", NULL, NULL, NULL);
    sqlite3_stmt *queries[3], *profile;
    const char *rest = text;
    for (int i = 0; i < 3; i++)
        if (sqlite3_prepare_v2(store, rest, -1, &queries[i], &rest) || !queries[i]) fail(sqlite3_errmsg(store));
    if (sqlite3_prepare_v2(store, "SELECT id, carrier_id FROM profiles WHERE broker_id = ?", -1, &profile, NULL)) fail("no profile");
    sqlite3_bind_text(profile, 1, words[3], -1, SQLITE_STATIC);
    if (sqlite3_step(profile) != SQLITE_ROW) fail("no profile");
    sqlite3_stmt *by_number = queries[0], *by_birth = queries[1], *member = queries[2];
    bind_number(by_number, ":carrier", sqlite3_column_int64(profile, 1));
    bind_number(member, ":profile", sqlite3_column_int64(profile, 0));
    bind(member, ":today", words[4]);
    bind(member, ":as_of", words[4]);
    static char line[65536];
    if (!fgets(line, sizeof line, stdin)) fail("no questions");
    puts("reference,status,matches,subscriber_id,plan_type,plan_name,parent_group_id,group_suffix_id,group_name,effective_date,termination_date");
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\r\n")] = 0;
        char *next = line, *parts[4] = {0};
        for (int i = 0; i < 4; i++) parts[i] = strsep(&next, ",");
        if (!parts[3]) fail("a line has too few fields");
        sqlite3_int64 ids[64];
        int found = 0, isNumber = parts[1][0] != 0;
        sqlite3_stmt *query = isNumber ? by_number : by_birth;
        if (isNumber) bind(query, ":number", parts[1]); else bind(query, ":birth", parts[3]);
        while (sqlite3_step(query) == SQLITE_ROW && found < 64) {
            const char *value = (const char *)sqlite3_column_text(query, 1);
            if (value && (isNumber ? !strcmp(value, parts[3]) : !strcasecmp(value, parts[2]))) ids[found++] = sqlite3_column_int64(query, 0);
        }
        sqlite3_reset(query);
        int people = 0;
        fputs(parts[0], stdout);
        static char answer[8][1024];
        const char *status = "not_found";
        for (int i = 0; i < found; i++) {
            bind_number(member, ":member", ids[i]);
            if (sqlite3_step(member) == SQLITE_ROW && people++ == 0) {
                status = sqlite3_column_int(member, 13) && !sqlite3_column_int(member, 15) ? "covered" : "not_covered";
                static const int columns[] = {2, 17, 18, 19, 20, 21, 11, 12};
                for (int c = 0; c < 8; c++) {
                    const unsigned char *value = sqlite3_column_text(member, columns[c]);
                    snprintf(answer[c], sizeof answer[c], "%s", value ? (const char *)value : "");
                }
            }
            sqlite3_reset(member);
        }
        printf(",%s,%d", people > 1 ? "ambiguous" : status, people);
        for (int c = 0; c < 8; c++) field(people == 1 ? (const unsigned char *)answer[c] : NULL);
        putchar('\n');
    }
    return fflush(stdout) ? 1 : 0;
}
