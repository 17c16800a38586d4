import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import * as schema from "../../../workers/db/schema.ts";
import * as staffSchema from "../../../workers/db/schema-staff.ts";
import * as workSchema from "../../../workers/db/schema-work.ts";
import { migrations } from "../../support/d1.ts";
import { emptyStore } from "../../support/store.ts";

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

const { rowsOf } = await emptyStore();
const tables = Object.values({ ...schema, ...staffSchema, ...workSchema }).map((table) =>
  getTableConfig(table as SQLiteTable),
);

describe("schema.ts", () => {
  it("names every migrated table", async () => {
    const migrated = await rowsOf<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'",
    );
    expect(migrated.map((table) => table.name).sort()).toEqual(tables.map((t) => t.name).sort());
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    "%s: has the columns, keys and indexes of the migrated table",
    async (name, table) => {
      const info = await rowsOf<ColumnInfo>(`PRAGMA table_info("${name}")`);
      const declared = table.columns.map((c) => [c.name, c.getSQLType().toUpperCase(), c.notNull]);
      expect(info.map((c) => [c.name, c.type, c.notnull === 1]).sort()).toEqual(declared.sort());

      const key = table.primaryKeys[0]?.columns ?? table.columns.filter((column) => column.primary);
      const migratedKey = info.filter((c) => c.pk > 0).sort((a, b) => a.pk - b.pk);
      expect(migratedKey.map((c) => c.name)).toEqual(key.map((column) => column.name));

      const indexes = await rowsOf<{ name: string; origin: string }>(
        `PRAGMA index_list("${name}")`,
      );
      const made = indexes.filter((one) => one.origin === "c").map((one) => one.name);
      expect(made.sort()).toEqual(table.indexes.map((one) => one.config.name).sort());
    },
  );

  it("is STRICT in every table", async () => {
    const list = await rowsOf<{ name: string; strict: number }>("PRAGMA table_list");
    const own = list.filter((table) => tables.some((t) => t.name === table.name));
    expect(own.filter((table) => table.strict !== 1)).toEqual([]);
    expect(own).toHaveLength(tables.length);
  });
});

describe("migrations/", () => {
  it.each(migrations().map(({ name, sql }) => [name, sql]))(
    "%s is numbered, and says first what a row is",
    (name, sql) => {
      expect(name).toMatch(/^\d{4}_[a-z_]+\.sql$/);
      expect(sql).toMatch(/^-- One row/);
    },
  );

  it("are numbered without a gap", () => {
    const numbers = migrations().map(({ name }) => Number(name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });
});
