package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

class TokenTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:42.123456Z");

    @Test
    void aTokenEndsAtItsEnd() {
        Token token = token("TV", Optional.of(NOON));

        Instant end = token.end().orElseThrow();
        assertThat(end).isEqualTo("2026-03-01T12:00:42.123Z");
        assertThat(token.hasEnded(end.minusMillis(1))).isFalse();
        assertThat(token.hasEnded(end)).isTrue();
        assertThat(token("TV", Optional.empty()).hasEnded(Instant.MAX)).isFalse();
    }

    @Test
    void usesAreKnownToTheMinute() {
        assertThat(token("TV", Optional.empty()).lastUsed()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(new TokenUse(new TokenId(1), NOON, "").at()).isEqualTo("2026-03-01T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"SESSION, ADMINISTER, ADMINISTER", "KEY, READ, ADMINISTER", "PLAYER, WATCH, WATCH"})
    void kindsHaveTheirScopes(TokenKind kind, Scope least, Scope most) {
        for (Scope scope : Scope.values()) {
            assertThat(kind.canHave(scope))
                    .as(scope.name())
                    .isEqualTo(EnumSet.range(least, most).contains(scope));
        }
        assertThat(kind.widest()).isEqualTo(most);
    }

    @Test
    void aPlayersTokenThatChangesThingsIsNone() {
        assertThatThrownBy(
                        () ->
                                new Token.Draft(
                                                new AccountId(1),
                                                TokenKind.PLAYER,
                                                "",
                                                Scope.WRITE,
                                                NOON,
                                                Optional.empty(),
                                                "")
                                        .as(new TokenId(1)))
                .hasMessage("scope of a PLAYER must be another: WRITE");
    }

    @ParameterizedTest
    @DisplayName("H23 labels are one line of what is seen")
    @CsvSource({
        "'  TV  ', TV",
        "'a\u0000b', a b",
        "'a\r\nb', a b",
        "'a\u202Eb', a b",
        "'\u001B[31mred', [31mred",
        "'\u200B', ''"
    })
    void labelsAreClean(String given, String label) {
        assertThat(token(given, Optional.empty()).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsGivenALabelIsBoundedAndStaysTheSame(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(300); n > 0; n--) {
                text.append((char) random.nextInt(0x10000));
            }
            String label = token(text.toString(), Optional.empty()).label();
            assertThat(label.codePointCount(0, label.length()))
                    .as("seed %d", seed)
                    .isBetween(0, Token.MOST_LABEL_CHARS);
            assertThat(label)
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]")
                    .isEqualTo(label.strip());
            assertThat(token(label, Optional.empty()).label()).isEqualTo(label);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "pt-BR", "es-419", "fil"})
    void languagesAreAsBrowsersSayThem(String language) {
        assertThat(settings(language).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"German", "DE", "de_DE", "de-", "../de", "d"})
    void otherLanguagesAreRefused(String language) {
        assertThatThrownBy(() -> settings(language))
                .isInstanceOf(ProblemException.class)
                .hasMessage("language must be empty or like de or pt-BR: " + language);
    }

    private static AccountSettings settings(String language) {
        return new AccountSettings(new LoginName("ada"), Role.VIEWER).speaking(language);
    }

    private static Token token(String label, Optional<Instant> end) {
        return new Token.Draft(new AccountId(1), TokenKind.KEY, label, Scope.READ, NOON, end, "")
                .as(new TokenId(1));
    }
}
