package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaItem;
import tv.exstream.pick.Explainer;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.InMemoryChannelPreferences;
import tv.exstream.pick.Preferences;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.web.RemarkTexts;

class StreamsExplainedTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final InMemoryChannels channels = new InMemoryChannels();
    private final Channel channel = channels.add(channel(5).draft());
    private final MediaItem film =
            item("Alien")
                    .audio(
                            new AudioStream(1, "aac", 2, 48_000, "eng", "", true),
                            new AudioStream(2, "aac", 2, 48_000, "ger", "Commentary", false))
                    .build();

    @Test
    void whoAsksForGermanIsToldReasonsInGerman() {
        StreamsAnswer answer = answer(Optional.of(Locale.GERMAN));

        assertThat(answer.audio().reason()).isEqualTo("der einzige Kandidat");
        assertThat(answer.audio().candidates().getFirst().points().getFirst().why())
                .isEqualTo("Sprache Englisch, die der Voreinstellung der Datei");
        assertThat(answer.audio().candidates().getLast().excluded())
                .contains("vermieden: Kommentar");
        assertThat(answer.subtitles().reason()).isEqualTo("die Datei hat keine Untertitel");
        assertThat(answer.tracks().getFirst().reason()).isEqualTo("der einzige Kandidat");
    }

    @Test
    void programsThatAskForNoLanguageAreToldThemInEnglish() {
        StreamsAnswer answer = answer(Optional.empty());

        assertThat(answer.audio().reason()).isEqualTo("the only candidate");
        assertThat(answer.audio().candidates().getFirst().points().getFirst().why())
                .isEqualTo("language English, that of the file's default");
        assertThat(answer.audio().candidates().getLast().excluded())
                .contains("avoided: commentary");
        assertThat(answer.subtitles().reason()).isEqualTo("the file has no subtitles");
    }

    private StreamsAnswer answer(Optional<Locale> language) {
        var preferences =
                new HeldPreferences(
                        new InMemoryChannelPreferences(channels), Preferences.PLAIN, () -> NOON);
        var explainer = new Explainer(preferences, new InMemoryPlayouts(), () -> NOON);
        return new StreamsExplained(explainer, new RemarkTexts(messages(), () -> language))
                .answer(film, channel, Optional.empty());
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/pick");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
