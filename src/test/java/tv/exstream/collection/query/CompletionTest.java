package tv.exstream.collection.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.collection.query.Completion.Wanted;

class CompletionTest {
    /// A query with `|` where somebody types, and what may come there.
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            textBlock =
                    """
                    `|` -> clause ''
                    gen| -> clause 'gen'
                    alien AND | -> clause ''
                    alien AND gen| -> clause 'gen'
                    (gen| -> clause 'gen'
                    NOT | -> clause ''
                    -| -> clause ''
                    year:1990 | -> next ''
                    year:1990 O| -> next 'O'
                    "blade runner" | -> next ''
                    (alien) | -> next ''
                    genre | -> operator GENRE ''
                    genre I| -> operator GENRE 'I'
                    genre not | -> operator GENRE 'not '
                    genre NOT I| -> operator GENRE 'not I'
                    genre:| -> value GENRE ''
                    genre:com| -> value GENRE 'com'
                    genres = "science f| -> value GENRE 'science f'
                    genre ~ | -> value GENRE ''
                    alien OR type:ep| -> value TYPE 'ep'
                    genre IN [| -> value GENRE ''
                    genre IN [comedy, science f| -> value GENRE 'science f'
                    genre NOT IN ["comedy", "sci| -> value GENRE 'sci'
                    genre IN [comedy] | -> next ''
                    genre:(com| -> value GENRE 'com'
                    genre:(comedy OR ho| -> value GENRE 'ho'
                    genre:(comedy OR | -> value GENRE ''
                    genre:(comedy | -> next ''
                    genre:(comedy) | -> next ''
                    smart_collection:| -> smart ''
                    smart_collection:"Late n| -> smart 'Late n'
                    year:| -> unknown
                    year BETWEEN [| -> unknown
                    year:[1990 TO | -> unknown
                    nothing:x| -> unknown
                    released_inthelast:| -> unknown
                    """)
    void whatMayCome(String typed, String expected) {
        String text = typed.replace("|", "");

        Completion completion = Completion.at(text, typed.indexOf('|'));

        assertThat(shown(completion.wanted())).isEqualTo(expected);
        assertThat(completion.to()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            textBlock =
                    """
                    alien AND gen -> gen
                    genre:com -> com
                    genre = "science f -> "science f
                    genre IN [comedy, science f -> science f
                    genre IN ["comedy", "sci -> "sci
                    genre NOT I -> NOT I
                    """)
    void aProposalTakesThePlaceOfWhatIsBeingTyped(String text, String replaced) {
        Completion completion = Completion.at(text, text.length());

        assertThat(text.substring(completion.from(), completion.to())).isEqualTo(replaced);
    }

    @Test
    void whatIsBehindTheCursorDoesNotMatter() {
        Completion completion = Completion.at("genre:com AND \"", 9);

        assertThat(completion)
                .isEqualTo(new Completion(6, 9, new Wanted.Value(Field.GENRE, "com")));
    }

    @Test
    void aCursorOutsideIsBroughtIntoTheText() {
        assertThat(Completion.at("gen", 99).to()).isEqualTo(3);
        assertThat(Completion.at("gen", -5).to()).isZero();
    }

    /// For every beginning of a query that can be read.
    @Test
    void thereIsAlwaysAnAnswer() {
        Random random = new Random(5);
        for (int seed = 0; seed < 300; seed++) {
            String text = AnyQuery.of(random).print();
            for (int cursor = 0; cursor <= text.length(); cursor++) {
                Completion completion = Completion.at(text, cursor);
                assertThat(completion.from()).as(text).isBetween(0, cursor);
                assertThat(completion.to()).as(text).isEqualTo(cursor);
            }
        }
    }

    private static String shown(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Clause(String beginning) -> "clause '" + beginning + "'";
            case Wanted.Next(String beginning) -> "next '" + beginning + "'";
            case Wanted.Operator(Field field, String beginning) ->
                    "operator %s '%s'".formatted(field, beginning);
            case Wanted.Value(Field field, String beginning) ->
                    "value %s '%s'".formatted(field, beginning);
            case Wanted.SmartName(String beginning) -> "smart '" + beginning + "'";
            case Wanted.Unknown() -> "unknown";
        };
    }
}
