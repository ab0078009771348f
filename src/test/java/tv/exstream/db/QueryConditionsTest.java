package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;

class QueryConditionsTest {
    private static final Today TODAY = new Today(LocalDate.of(2026, 5, 25), ZoneOffset.UTC);

    /// What both databases are asked about texts, between what is the same for both.
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            textBlock =
                    """
                    "blade runner" -> (words_of(media_title.folded) @@ cast('''blade'' & ''runner''' as tsquery)) and position(' blade runner ' in media_title.folded) > 0
                    blade -> words_of(media_title.folded) @@ cast('''blade''' as tsquery)
                    bla* -> words_of(media_title.folded) @@ cast('''bla'':*' as tsquery)
                    *lade -> position('lade ' in media_title.folded) > 0
                    b?a*e -> media_title.folded ~ ' b[^ ]a[^ ]*e '
                    title ~ "la" -> position('la' in media_title.folded) > 0
                    title = Blade -> media_title.folded in (' blade ')
                    tag_full:bla*e? -> attribute.folded ~ '^ bla.*e[^ ] $'
                    plot:blade -> words_of(media_plot.folded) @@ cast('''blade''' as tsquery)
                    plot:*lade -> position('lade ' in media_plot.folded) > 0
                    """)
    void postgresIsAskedForWordsInItsOwnWay(String query, String condition) {
        assertThat(rendered(query, SQLDialect.POSTGRES)).contains(condition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            textBlock =
                    """
                    "blade runner" -> media_search.media_id in (select rowid from title_words where (title_words match '"blade runner"'))
                    bla* -> title_words match '"bla" *'
                    title:"a b" -> media_search.media_id in (select rowid from title_words where (title_words match '"a b"'))
                    actor:"a b" -> (+attribute.field = 'ACTOR') and attribute.id in (select rowid from attribute_words where (attribute_words match '"a b"'))
                    *lade -> instr(media_title.folded, 'lade ') > 0
                    plot:*lade -> media_plot.media_id in (select doc from plot_words_each where term in (select text from word where text glob '*lade'))
                    plot:*ad* -> instr(media_plot.folded, 'ad') > 0
                    b?a*e -> from word where text glob 'b[^ ]a*e'
                    tag_full:bla*e? -> attribute.folded glob ' bla*e[^ ] '
                    plot:blade -> media_search.media_id in (select rowid from plot_words where (plot_words match '"blade"'))
                    """)
    void sqliteIsAskedForWordsByFts(String query, String condition) {
        assertThat(rendered(query, SQLDialect.SQLITE)).contains(condition);
    }

    @Test
    void postgresKnowsNothingOfSqlitesSigns() {
        assertThat(rendered("blade AND plot:*un*", SQLDialect.POSTGRES))
                .doesNotContain("glob", "match", "+attribute", "rowid");
    }

    @Test
    void whatStandsByItsNameHasToBePutInBefore() {
        assertThatThrownBy(() -> rendered("smart_collection:\"x\"", SQLDialect.SQLITE))
                .hasMessageContaining("a query is run with everything put in: x");
        assertThatThrownBy(() -> rendered("collection:x", SQLDialect.SQLITE))
                .hasMessageContaining("a collection");
    }

    private static String rendered(String query, SQLDialect dialect) {
        Settings settings =
                new Settings()
                        .withRenderSchema(false)
                        .withRenderQuotedNames(RenderQuotedNames.NEVER);
        return DSL.using(dialect, settings)
                .renderInlined(new QueryConditions(dialect, TODAY).of(Query.parse(query)));
    }
}
