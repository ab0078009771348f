package tv.exstream.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.pick.Streams.languages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.media.Language;

class HeldPreferencesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InMemoryChannels channels = new InMemoryChannels();
    private final ChannelId news = channels.add(channel(5).draft()).id();
    private final HeldPreferences held =
            new HeldPreferences(new InMemoryChannelPreferences(channels), usual("eng"), now::get);

    @Test
    void whatTheConfigurationSaysElseHoldsForWhatBeginsInTwoMinutesOrLater() {
        long version = held.version();

        held.changeUsual(usual("deu"));

        assertThat(spokenAt(Duration.ZERO)).isEqualTo("eng");
        assertThat(spokenAt(HeldPreferences.NOTICE.minusMillis(1))).isEqualTo("eng");
        assertThat(spokenAt(HeldPreferences.NOTICE)).isEqualTo("deu");
        assertThat(held.newest(news).audio().languages()).isEqualTo(languages("deu"));
        assertThat(held.version()).isGreaterThan(version);
    }

    @Test
    void whatOthersHaveStoredIsTakenOverForAllChannelsAtOnce() {
        ChannelId films = channels.add(channel(6).draft()).id();
        var stored = new CountedPreferences(new InMemoryChannelPreferences(channels));
        var taking = new HeldPreferences(stored, usual("eng"), now::get);
        var german = new PreferenceHistory.Since(NOON, usual("deu"));
        PreferenceHistory _ = stored.put(news, german);
        PreferenceHistory _ = stored.put(films, german);
        int read = stored.read;

        taking.takeOver(List.of(news, films));

        assertThat(taking.own(news)).contains(german);
        assertThat(taking.own(films)).contains(german);
        assertThat(stored.read).isEqualTo(read + 1);
    }

    /// Counts how often everything is read.
    private static final class CountedPreferences implements ChannelPreferences {
        private final ChannelPreferences all;
        private int read;

        CountedPreferences(ChannelPreferences all) {
            this.all = all;
        }

        @Override
        public Map<ChannelId, PreferenceHistory> all() {
            read++;
            return all.all();
        }

        @Override
        public PreferenceHistory put(ChannelId channel, PreferenceHistory.Since since) {
            return all.put(channel, since);
        }
    }

    @Test
    void whatIsTheSameChangesNothing() {
        long version = held.version();

        held.changeUsual(usual("eng"));

        assertThat(held.version()).isEqualTo(version);
    }

    @Test
    void aSecondChangeBeforeTheFirstHoldsIsTheOneThatHolds() {
        held.changeUsual(usual("deu"));
        now.set(NOON.plusSeconds(60));
        held.changeUsual(usual("fra"));

        assertThat(spokenAt(Duration.ofSeconds(150))).isEqualTo("eng");
        assertThat(spokenAt(Duration.ofSeconds(180))).isEqualTo("fra");
    }

    private String spokenAt(Duration fromNoon) {
        List<Language> spoken = held.at(news, NOON.plus(fromNoon)).audio().languages();
        return spoken.getFirst().code();
    }

    private static Preferences usual(String language) {
        return Preferences.usual(languages(language), List.of(), SubtitleMode.NONE);
    }
}
