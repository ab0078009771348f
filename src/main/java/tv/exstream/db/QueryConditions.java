package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_PLOT;
import static tv.exstream.db.tables.Tables.MEDIA_SEARCH;
import static tv.exstream.db.tables.Tables.MEDIA_TITLE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import tv.exstream.collection.query.Condition.Measure;
import tv.exstream.collection.query.Condition.OnThisDay;
import tv.exstream.collection.query.Condition.Text;
import tv.exstream.collection.query.Extent;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.TextMatch;
import tv.exstream.collection.query.Today;
import tv.exstream.db.TextConditions.Length;
import tv.exstream.media.MediaId;

/// Turns queries into conditions on the rows of `media_search`. Immutable.
final class QueryConditions {
    private static final TextConditions.Indexed ATTRIBUTES =
            new TextConditions.Indexed(
                    ATTRIBUTE.ID, ATTRIBUTE.FOLDED, "attribute_words", Length.SHORT);

    private static final TextConditions.Indexed TITLES =
            new TextConditions.Indexed(
                    MEDIA_TITLE.MEDIA_ID, MEDIA_TITLE.FOLDED, "title_words", Length.SHORT);

    private static final TextConditions.Indexed PLOTS =
            new TextConditions.Indexed(
                    MEDIA_PLOT.MEDIA_ID, MEDIA_PLOT.FOLDED, "plot_words", Length.LONG);

    /// An index tells one clause without the rows. Of several it tells one only, and SQLite, which does not know how many rows
    /// that one leaves, would then look up most of them one by one.
    private static final Table<?> NOT_INDEXED = DSL.table("media_search not indexed");

    private static final String NORMAL = Folded.of("normal").text();

    private final SQLDialect dialect;
    private final TextConditions texts;
    private final Today today;

    QueryConditions(SQLDialect dialect, Today today) {
        this.dialect = dialect;
        this.texts = new TextConditions(dialect);
        this.today = today;
    }

    Condition of(Query query) {
        return switch (query) {
            case Query.And(List<Query> parts) ->
                    parts.isEmpty() ? DSL.trueCondition() : joined("({0} and {1})", parts);
            case Query.Or(List<Query> parts) ->
                    parts.isEmpty() ? DSL.falseCondition() : joined("({0} or {1})", parts);
            case Query.Not(Query part) -> DSL.not(of(part));
            case Query.Match(Field field, Text condition) ->
                    text(field, TextMatch.of(field, condition));
            case Query.Match(Field field, Measure condition) -> measure(field, condition);
            case Query.Ids(Set<MediaId> ids) ->
                    MEDIA_SEARCH.MEDIA_ID.in(
                            ids.stream()
                                    .sorted((a, b) -> Long.compare(a.value(), b.value()))
                                    .map(id -> DSL.inline(JooqMediaItems.key(id)))
                                    .toList());
            case Query.Smart(String name) -> throw named(name);
        };
    }

    /// SQLite allows an expression to be 1,000 levels deep, and joins one after another are as deep as they are many.
    private Condition joined(String template, List<Query> parts) {
        if (parts.size() == 1) {
            return of(parts.getFirst());
        }
        int half = parts.size() / 2;
        return DSL.condition(
                template,
                joined(template, parts.subList(0, half)),
                joined(template, parts.subList(half, parts.size())));
    }

    /// Whether one look at each row of `media_search` tells everything.
    static boolean isOfColumns(Query query) {
        return switch (query) {
            case Query.And(List<Query> parts) ->
                    !parts.isEmpty() && parts.stream().allMatch(QueryConditions::isOfColumns);
            case Query.Or(List<Query> parts) ->
                    !parts.isEmpty() && parts.stream().allMatch(QueryConditions::isOfColumns);
            case Query.Not(Query part) -> isOfColumns(part);
            case Query.Match(Field field, Text _) -> SearchColumns.TEXTS.containsKey(field.kept());
            case Query.Match(Field _, Measure _) -> true;
            case Query.Ids _, Query.Smart _ -> false;
        };
    }

    /// The ids of the items that fulfil a clause; some may come more than once.
    ///
    /// @param clause one clause, or several that only ask columns
    Select<Record1<Integer>> ids(Query clause) {
        return clause instanceof Query.Match(Field field, Text condition)
                ? elsewhere(field, TextMatch.of(field, condition))
                        .orElseGet(() -> rows(MEDIA_SEARCH, of(clause)))
                : rows(clause instanceof Query.Match ? MEDIA_SEARCH : allRows(), of(clause));
    }

    private Table<?> allRows() {
        return dialect == SQLDialect.SQLITE ? NOT_INDEXED : MEDIA_SEARCH;
    }

    private static Select<Record1<Integer>> rows(Table<?> table, Condition condition) {
        return DSL.select(MEDIA_SEARCH.MEDIA_ID).from(table).where(condition);
    }

    private Condition text(Field field, TextMatch match) {
        return elsewhere(field, match)
                .map(ids -> MEDIA_SEARCH.MEDIA_ID.in(ids))
                .orElseGet(() -> here(field.kept(), match));
    }

    /// Of texts that lie in tables of their own.
    private Optional<Select<Record1<Integer>>> elsewhere(Field field, TextMatch match) {
        Field kept = field.kept();
        if (kept == Field.TITLE) {
            return Optional.of(own(MEDIA_TITLE, TITLES, match));
        }
        if (kept == Field.PLOT) {
            return Optional.of(own(MEDIA_PLOT, PLOTS, match));
        }
        return SearchColumns.isAttribute(kept)
                ? Optional.of(attribute(kept, match))
                : Optional.empty();
    }

    private Condition here(Field kept, TextMatch match) {
        if (kept == Field.STATE) {
            return match.matches(NORMAL) ? DSL.trueCondition() : DSL.falseCondition();
        }
        return SearchColumns.text(kept)
                .map(column -> column.ne("").and(texts.of(match, column)))
                .orElseThrow(() -> named("a collection"));
    }

    private Select<Record1<Integer>> own(
            Table<?> table, TextConditions.Indexed column, TextMatch match) {
        return texts.ids(match, column)
                .orElseGet(
                        () -> DSL.select(column.key()).from(table).where(texts.of(match, column)));
    }

    private Select<Record1<Integer>> attribute(Field field, TextMatch match) {
        return DSL.select(MEDIA_ATTRIBUTE.MEDIA_ID)
                .from(MEDIA_ATTRIBUTE)
                .where(
                        MEDIA_ATTRIBUTE.ATTRIBUTE_ID.in(
                                DSL.select(ATTRIBUTE.ID)
                                        .from(ATTRIBUTE)
                                        .where(isOf(field, match))
                                        .and(texts.of(match, ATTRIBUTES))));
    }

    /// Where words are looked for, their index is to be read first, not all values of the field. The sign keeps SQLite from
    /// using the index of the field.
    private Condition isOf(Field field, TextMatch match) {
        return match.isOfWords() && dialect == SQLDialect.SQLITE
                ? DSL.condition("+{0} = {1}", ATTRIBUTE.FIELD, DSL.val(field.name()))
                : ATTRIBUTE.FIELD.eq(field.name());
    }

    private Condition measure(Field field, Measure condition) {
        if (condition instanceof OnThisDay) {
            int monthDay = today.day().getMonthValue() * 100 + today.day().getDayOfMonth();
            return MEDIA_SEARCH.MONTH_DAY.eq(monthDay);
        }
        Extent extent = Extent.of(field, condition, today);
        org.jooq.Field<Long> column = column(field);
        Condition least = column.ge(extent.least());
        return extent.end() == Long.MAX_VALUE ? least : least.and(column.lt(extent.end()));
    }

    private static org.jooq.Field<Long> column(Field field) {
        return field == Field.ID
                ? MEDIA_SEARCH.MEDIA_ID.coerce(Long.class)
                : Objects.requireNonNull(SearchColumns.NUMBERS.get(field.kept()));
    }

    static IllegalStateException named(String name) {
        return new IllegalStateException("a query is run with everything put in: " + name);
    }
}
