package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.live.Limits;
import tv.exstream.live.Pace;
import tv.exstream.live.Rung;
import tv.exstream.outbound.Outbound;

/// Providers misbehave in every way the list of faults knows, all at once, for seventeen seconds; each source is watched by somebody.
///
/// What is measured is for how long there was no programme; a session sends slates meanwhile.
class LiveFaultsTest {
    private static final Duration LENGTH = Duration.ofSeconds(17);

    /// So that all of it is over soon: time stamps may stand still for 2 s, and speed is measured over 6.
    private static final Limits LIMITS =
            new Limits(
                    new Pace(
                            Duration.ofSeconds(3),
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(6),
                            Duration.ofMillis(1_200),
                            Duration.ofSeconds(6)),
                    Duration.ofSeconds(3),
                    new Limits.Retries(3, Duration.ofMillis(500), Duration.ofSeconds(10)),
                    new Limits.Span(Duration.ofSeconds(2), Duration.ofSeconds(8)),
                    new Limits.Span(Duration.ofSeconds(1), Duration.ofSeconds(8)));

    @TempDir private static Path folder;
    private static Provider provider;

    /// Another one, with another port, and so with limits of its own.
    private static Provider other;

    /// One that allows less than it is asked for, so that the others are not left alone for that.
    private static Provider full;

    private static final Behaviour behaviour = new Behaviour(Programme.good());
    private static LiveAir air;

    @BeforeAll
    static void watch() throws Exception {
        QuietTime.spend(LiveFaultsTest::begin, () -> air.watch(LENGTH), LiveFaultsTest::end);
    }

    private static void begin() throws Exception {
        provider = new Provider();
        other = new Provider();
        full = new Provider();
        air = new LiveAir(Files.createTempDirectory(folder, "air"), LIMITS);
        other.answers("/spare", behaviour::good);
        shown("good", behaviour::good);
        shown("eof", visit -> behaviour.send(visit, visit.number() == 1 ? 3.3 : Behaviour.LONG));
        spared("dies", visit -> behaviour.send(visit, 1.5));
        shown("stall", visit -> behaviour.stall(visit, 4));
        shown("null", visit -> behaviour.nullPackets(visit, 4));
        spared("slow", visit -> Programme.good().at(0.7).send(visit, Behaviour.LONG));
        spared("html", visit -> visit.text(200, "<html>sorry</html>"));
        spared("audio", Behaviour::audioOnly);
        spared("scrambled", behaviour::scrambled);
        Programme jumping = Programme.good().jumping(gop -> gop / 3 % 3 * 36_000 * 90_000L);
        shown("jumps", visit -> jumping.send(visit, Behaviour.LONG));
        shown("changes", visit -> behaviour.changes(visit, 5));
        full.answers("/429", visit -> behaviour.limited(visit, 429));
        air.showing("429", full.url("/429"), full.url("/never"));
        spared("404", visit -> visit.head(404));
        spared("403", visit -> visit.head(403));
        full.answers("/counted", behaviour::counted);
        air.showing("counted", full.url("/counted"), full.url("/never"));
        spared("slowloris", Behaviour::slowloris);
        shown("wide", visit -> Programme.good().of(Behaviour.wide()).send(visit, Behaviour.LONG));
        redirects();
    }

    /// A source that does this, and is all there is.
    private static void shown(String name, Provider.Answer answer) {
        provider.answers("/" + name, answer);
        air.showing(name, provider.url("/" + name));
    }

    /// A source that does this, and one of another provider that is in order.
    private static void spared(String name, Provider.Answer answer) {
        provider.answers("/" + name, answer);
        air.showing(name, provider.url("/" + name), other.url("/spare"));
    }

    private static void redirects() {
        for (int n = 1; n < 5; n++) {
            String next = n == 4 ? "/good5" : "/hop" + (n + 1);
            provider.answers("/hop" + n, visit -> visit.head(302, "Location: " + next));
        }
        provider.answers("/good5", visit -> behaviour.stall(visit, 4));
        air.showing("redirected", provider.url("/hop1"));
        spared("file", visit -> visit.head(302, "Location: file:///etc/passwd"));
        spared("loop", visit -> visit.head(301, "Location: /loop"));
        provider.answers("/secret", visit -> visit.head(302, "Location: " + other.url("/told")));
        other.answers("/told", behaviour::good);
        air.showing("secret", provider.url("/secret").replace("http://", "http://user:word@"));
        other.answers("/one", behaviour::good);
        String one = other.url("/one").replace("127.0.0.1", "localhost");
        air.showing("limited", 1, one);
        air.showing("limited too", 1, one);
    }

    @AfterAll
    static void end() {
        air.close();
        provider.close();
        other.close();
        full.close();
    }

    @Test
    void aGoodSourceIsOnAirWithinSecondsAndHasNoGap() {
        assertThat(air.longestGap("good")).isZero();
        assertThat(air.shown("good")).isGreaterThan(LENGTH.toSeconds() - 6);
        assertThat(provider.visits("/good")).isEqualTo(1);
    }

    @Test
    @DisplayName("F01: a source that ends inside a GOP is joined again after half a second")
    void anEndIsRetried() {
        assertProgramme("eof", 4, 9);
        assertThat(provider.visits("/eof")).isEqualTo(2);
    }

    @Test
    @DisplayName("F01: a source that keeps ending is followed by the next one")
    void theNextSourceTakesOver() {
        assertThat(provider.visits("/dies")).isEqualTo(4);
        assertThat(other.visits("/spare")).isPositive();
        assertThat(air.overlaps("dies")).isFalse();
        assertThat(air.shown("dies")).isGreaterThan(5);
    }

    @Test
    @DisplayName("F02: a source that sends nothing any more is left and joined again")
    void aStallIsNoticed() {
        assertProgramme("stall", 6, 8);
        assertThat(provider.visits("/stall")).isEqualTo(2);
    }

    @Test
    @DisplayName("F02: bytes without pictures are a stall as well")
    void bytesAreNoPictures() {
        assertProgramme("null", 6, 8);
        assertThat(provider.visits("/null")).isEqualTo(2);
    }

    @Test
    @DisplayName("F03: a source at 0.7 times real time is left for the next one")
    void aSlowSourceIsLeft() {
        assertThat(provider.visits("/slow")).isEqualTo(1);
        assertThat(air.longestGap("slow")).isLessThan(4);
        assertThat(air.overlaps("slow")).isFalse();
        assertThat(lastSecondsShown("slow")).isGreaterThan(2);
    }

    @Test
    @DisplayName(
            "F04: HTML, sound without a picture and scrambled packets are left for the next source")
    void whatCannotBeShownIsLeft() {
        assertThat(lastSecondsShown("scrambled")).isGreaterThan(2);
        assertThat(provider.visits("/scrambled")).isEqualTo(1);
        assertThat(air.shown("html")).isGreaterThan(LENGTH.toSeconds() - 7);
        assertThat(air.shown("audio")).isGreaterThan(LENGTH.toSeconds() - 7);
        assertThat(provider.visits("/html")).isEqualTo(1);
        assertThat(provider.visits("/audio")).isEqualTo(1);
    }

    @Test
    @DisplayName("F05: time stamps that jump by hours leave no gap")
    void jumpsAreNotSeen() {
        assertThat(air.longestGap("jumps")).isZero();
        assertThat(air.shown("jumps")).isGreaterThan(LENGTH.toSeconds() - 6);
        assertThat(provider.visits("/jumps")).isEqualTo(1);
    }

    @Test
    @DisplayName("F06: a picture that changes its size in the middle is encoded from there on")
    void aChangeIsEncoded() {
        assertThat(air.longestGap("changes")).isLessThan(6);
        assertThat(lastSecondsShown("changes")).isGreaterThan(2);
        assertThat(provider.visits("/changes")).isEqualTo(1);
    }

    @Test
    @DisplayName("F07: a provider that is full is waited for, and its other sources are not tried")
    void aFullProviderIsWaitedFor() {
        assertThat(full.visits("/429")).isEqualTo(2);
        assertThat(full.visits("/never")).isZero();
        assertThat(air.shown("429")).isGreaterThan(9);
    }

    @Test
    @DisplayName("F07: 404 is left at once, 403 after it was asked once more")
    void otherStatusesLeadToTheNextSource() {
        assertThat(provider.visits("/404")).isEqualTo(1);
        assertThat(air.shown("404")).isGreaterThan(LENGTH.toSeconds() - 7);
        assertThat(provider.visits("/403")).isEqualTo(2);
        assertThat(air.shown("403")).isGreaterThan(LENGTH.toSeconds() - 7);
    }

    @Test
    @DisplayName("F08: a provider that still counts the old connection is waited for")
    void anOldConnectionIsWaitedFor() {
        assertThat(full.visits("/never")).isZero();
        assertThat(air.chunks("counted")).isNotEmpty();
        assertThat(lastSecondsShown("counted")).isGreaterThan(2);
    }

    @Test
    @DisplayName("H05: five redirects are followed; more, and those to files, are not")
    void redirectsAreBounded() {
        assertThat(air.shown("redirected")).isGreaterThan(8);
        assertThat(air.shown("file")).isGreaterThan(LENGTH.toSeconds() - 7);
        assertThat(air.shown("loop")).isGreaterThan(LENGTH.toSeconds() - 7);
        // After the stall, where it was found; no redirect is asked for again.
        assertThat(provider.visits("/good5")).isEqualTo(2);
        assertThat(provider.visits("/hop1")).isEqualTo(1);
        assertThat(provider.visits("/loop")).isEqualTo(Outbound.MOST_REDIRECTS + 1);
    }

    @Test
    @DisplayName("H05: another host is not told who we are")
    void credentialsStayWithTheirHost() {
        assertThat(provider.seen("/secret").getFirst().header("authorization"))
                .contains("Basic dXNlcjp3b3Jk");
        assertThat(other.seen("/told").getFirst().header("authorization")).isEmpty();
    }

    @Test
    @DisplayName("H09: a source of one byte a second is left")
    void aTrickleIsLeft() {
        assertThat(provider.visits("/slowloris")).isEqualTo(1);
        assertThat(lastSecondsShown("slowloris")).isGreaterThan(2);
    }

    @Test
    void whatIsNotInTheHouseFormatIsEncoded() {
        assertThat(air.longestGap("wide")).isLessThan(3);
        assertThat(air.shown("wide")).isGreaterThan(9);
        assertThat(provider.visits("/wide")).isEqualTo(1);
    }

    @Test
    void aProviderNeverSeesMoreConnectionsThanItAllows() {
        assertThat(provider.mostOpen("/eof")).isEqualTo(1);
        assertThat(other.mostOpen("/one")).isEqualTo(1);
    }

    @Test
    void everyRungIsCountedAndEverySourceJoinedOnce() {
        Map<Rung, Long> rungs = air.relays.snapshot().rungs();

        assertThat(rungs).containsOnlyKeys(Rung.values());
        assertThat(rungs).containsEntry(Rung.JOIN, (long) air.sources());
        assertThat(rungs.get(Rung.RETRY)).isPositive();
        assertThat(rungs.get(Rung.NEXT_SOURCE)).isPositive();
        assertThat(rungs.get(Rung.COOL_DOWN)).isPositive();
        assertThat(rungs.get(Rung.REFRESH)).isPositive();
    }

    private static void assertProgramme(String name, double longestGap, double shown) {
        assertThat(air.longestGap(name)).isLessThan(longestGap);
        assertThat(air.shown(name)).isGreaterThan(shown);
        assertThat(air.overlaps(name)).isFalse();
    }

    /// How much of the last five seconds had a programme.
    private static double lastSecondsShown(String name) {
        long end = air.chunks("good").getLast().endFrame();
        return air.chunks(name).stream()
                        .filter(chunk -> chunk.startFrame() > end - 125)
                        .mapToLong(chunk -> chunk.frames())
                        .sum()
                / 25.0;
    }
}
