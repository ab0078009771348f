package tv.exstream.db;

import java.util.function.IntConsumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// Ids as the database joins them to one text, such as `3,17,4`.
final class IdList {
    private IdList() {}

    /// What joins them.
    ///
    /// @param column that of the ids, as SQL
    /// @param order the columns they are ordered by, as SQL after `order by`; empty for any order
    static Field<String> joined(DSLContext sql, String column, String order) {
        String template =
                sql.family() == SQLDialect.POSTGRES
                        ? "string_agg(cast(%s as text), ',' %s)"
                        : "group_concat(%s %s)";
        return DSL.field(template.formatted(column, order), String.class);
    }

    /// @param ids empty for none
    static void forEach(String ids, IntConsumer each) {
        int id = 0;
        for (int at = 0; at < ids.length(); at++) {
            char c = ids.charAt(at);
            if (c == ',') {
                each.accept(id);
                id = 0;
            } else {
                id = id * 10 + (c - '0');
            }
        }
        if (!ids.isEmpty()) {
            each.accept(id);
        }
    }
}
