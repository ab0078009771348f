package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.account.AuditEntry.Action;
import tv.exstream.account.AuditEntry.Actor;
import tv.exstream.account.AuditEntry.Outcome;
import tv.exstream.account.AuditEntry.Result;

/// What every implementation of [AuditLog] does.
public interface AuditLogContract {
    Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");

    AuditLog log();

    @Test
    default void anEntryIsKeptAsItWasSaid() {
        AuditEntry.Draft draft =
                new AuditEntry.Draft(
                        NOON,
                        new Actor("ada", "Firefox", "2001:db8::1"),
                        new Action("PATCH", "/api/channels/5", "changeChannel"),
                        "{\"name\":\"Fünf\"}",
                        "{\"name\":\"\uD83D\uDCFA\"}",
                        new Outcome(Result.REFUSED, "CHANNEL_NUMBER_TAKEN"));

        AuditEntry entry = log().append(draft);

        assertThat(entry).isEqualTo(draft.as(entry.id()));
        assertThat(all(AuditQuery.ALL)).containsExactly(entry);
    }

    @Test
    default void pagesGoFromTheNewestToTheOldestAndMissNothing() {
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            entries.add(append("ada", "/api/x/" + i, NOON));
        }

        AuditLog.Page first = log().page(AuditQuery.ALL, OptionalLong.empty(), 3);
        AuditEntry _ = append("ada", "/api/since", NOON);
        AuditLog.Page second = log().page(AuditQuery.ALL, first.next(), 3);
        AuditLog.Page third = log().page(AuditQuery.ALL, second.next(), 3);

        List<AuditEntry> read = new ArrayList<>(first.entries());
        read.addAll(second.entries());
        read.addAll(third.entries());
        assertThat(read).isEqualTo(entries.reversed());
        assertThat(third.next()).isEmpty();
        assertThat(log().page(AuditQuery.ALL, OptionalLong.of(Long.MAX_VALUE), 3).entries())
                .hasSize(3);
        assertThat(log().page(AuditQuery.ALL, OptionalLong.of(-1), 3).entries()).isEmpty();
    }

    @Test
    default void entriesAreLookedForByWhoAndWhat() {
        AuditEntry channel = append("ada", "/api/channels/5", NOON);
        AuditEntry source = append("bob", "/api/sources/1", NOON);
        AuditEntry nobody = append("", "/api/sign-in", NOON);

        assertThat(all(by("bob", ""))).containsExactly(source);
        assertThat(all(by("", "CHANNELS"))).containsExactly(channel);
        assertThat(all(by("", "doIt"))).containsExactly(nobody, source, channel);
        assertThat(all(by("bob", "channels"))).isEmpty();
    }

    @Test
    @DisplayName("H34 what is looked for is text and no pattern")
    default void signsOfPatternsAreText() {
        AuditEntry _ = append("ada", "/api/channels/5", NOON);
        AuditEntry odd = append("ada", "/api/100%_!\\", NOON);

        for (String text : List.of("%", "_", "!", "\\", "0%_")) {
            assertThat(all(by("", text))).as(text).containsExactly(odd);
        }
        assertThat(all(by("%", ""))).isEmpty();
        assertThat(all(by("' OR 1=1 --", ""))).isEmpty();
    }

    @Test
    default void entriesAreLookedForByTime() {
        AuditEntry _ = append("ada", "/1", NOON.minusMillis(1));
        AuditEntry second = append("ada", "/2", NOON);
        AuditEntry _ = append("ada", "/3", NOON.plusSeconds(1));

        assertThat(all(new AuditQuery("", "", Optional.of(NOON), Optional.of(NOON.plusSeconds(1)))))
                .containsExactly(second);
    }

    @Test
    default void whatIsOldIsForgotten() {
        AuditEntry _ = append("ada", "/1", NOON.minusMillis(1));
        AuditEntry kept = append("ada", "/2", NOON);

        assertThat(log().cut(new AuditLog.Bounds(NOON, 10, 1_000_000))).isOne();
        assertThat(log().cut(new AuditLog.Bounds(NOON, 10, 1_000_000))).isZero();

        assertThat(all(AuditQuery.ALL)).containsExactly(kept);
    }

    @Test
    default void theOldestOfWhatIsTooMuchIsForgotten() {
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            entries.add(append("ada", "/" + i, NOON));
        }

        assertThat(log().cut(new AuditLog.Bounds(Instant.EPOCH, 4, 1_000_000))).isEqualTo(5);
        assertThat(log().cut(new AuditLog.Bounds(Instant.EPOCH, 4, 1_000_000))).isZero();

        assertThat(all(AuditQuery.ALL)).isEqualTo(entries.subList(5, 9).reversed());
        assertThat(append("ada", "/9", NOON).id()).isGreaterThan(entries.getLast().id());
    }

    @Test
    default void theOldestOfTooManyBytesAreForgottenAndThereIsRoomAgain() {
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            entries.add(append("ada", "/" + i, "ü".repeat(500)));
        }
        var enough = new AuditLog.Bounds(Instant.EPOCH, 100, 10_000);
        var little = new AuditLog.Bounds(Instant.EPOCH, 100, 8_000);

        assertThat(log().cut(enough)).isZero();
        assertThat(log().cut(little)).isEqualTo(4);
        assertThat(log().cut(little)).isZero();
        assertThat(all(AuditQuery.ALL)).isEqualTo(entries.subList(4, 10).reversed());
        entries.add(append("ada", "/10", "ü".repeat(500)));
        entries.add(append("ada", "/11", "ü".repeat(500)));
        assertThat(log().cut(little)).isZero();
        entries.add(append("ada", "/12", "ü".repeat(500)));
        assertThat(log().cut(little)).isEqualTo(3);
        assertThat(all(AuditQuery.ALL)).isEqualTo(entries.subList(7, 13).reversed());
    }

    private AuditEntry append(String account, String path, String after) {
        return log().append(
                        new AuditEntry.Draft(
                                NOON,
                                new Actor(account, "", ""),
                                new Action("PUT", path, "change"),
                                "",
                                after,
                                Outcome.DONE));
    }

    @Test
    @DisplayName("H23 long and unstorable texts are cut and replaced, and kept")
    default void hostileTextsAreKept() {
        AuditEntry entry =
                log().append(
                                new AuditEntry.Draft(
                                        NOON,
                                        new Actor(
                                                "a\u0000da",
                                                "\u202Eevil\r\nlabel",
                                                "x".repeat(9_999)),
                                        new Action("GET\n", "/" + "p".repeat(9_999), "op\u0000"),
                                        "b".repeat(99_999),
                                        "\u0000\uD800",
                                        Outcome.DONE));

        assertThat(all(AuditQuery.ALL)).containsExactly(entry);
        assertThat(entry.before()).hasSize(AuditEntry.MOST_STATE_CHARS).endsWith("…");
        assertThat(entry.after()).isEqualTo("\uFFFD\uFFFD");
        assertThat(entry.who().token()).isEqualTo("evil label");
    }

    private AuditEntry append(String account, String path, Instant at) {
        return log().append(
                        new AuditEntry.Draft(
                                at,
                                new Actor(account, "", "10.0.0.1"),
                                new Action("PUT", path, "doIt"),
                                "",
                                "{}",
                                Outcome.DONE));
    }

    private List<AuditEntry> all(AuditQuery query) {
        return log().page(query, OptionalLong.empty(), 100).entries();
    }

    private static AuditQuery by(String account, String text) {
        return new AuditQuery(account, text, Optional.empty(), Optional.empty());
    }
}
