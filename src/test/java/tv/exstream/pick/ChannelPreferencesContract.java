package tv.exstream.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.pick.Streams.languages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.expression.Expression;
import tv.exstream.pick.PreferenceHistory.Since;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What every [ChannelPreferences] does.
public interface ChannelPreferencesContract {
    Instant NOON = Instant.parse("2026-01-01T12:00:00.007Z");

    Channels channels();

    ChannelPreferences preferences();

    @Test
    default void preferencesAreKeptAsTheyAreByInstant() {
        ChannelId channel = added();
        Since later = new Since(NOON.plusSeconds(60), wish("deu"));
        Since sooner = new Since(NOON, everything());

        preferences().put(channel, later);
        PreferenceHistory history = preferences().put(channel, sooner);

        assertThat(history.entries()).containsExactly(sooner, later);
        assertThat(preferences().all()).containsOnlyKeys(channel).containsValue(history);
    }

    @Test
    default void ofTheSameInstantTheLastOneCounts() {
        ChannelId channel = added();

        preferences().put(channel, new Since(NOON, wish("deu")));
        preferences().put(channel, new Since(NOON, wish("fra")));

        assertThat(preferences().all().get(channel).entries())
                .containsExactly(new Since(NOON, wish("fra")));
    }

    @Test
    default void whatIsTooOldIsForgotten() {
        ChannelId channel = added();

        for (int i = 0; i <= PreferenceHistory.MOST_KEPT; i++) {
            preferences().put(channel, new Since(NOON.plusSeconds(i), wish("deu")));
        }

        assertThat(preferences().all().get(channel).entries())
                .hasSize(PreferenceHistory.MOST_KEPT)
                .first()
                .returns(NOON.plusSeconds(1), Since::from);
    }

    @Test
    default void aRemovedChannelTakesItsPreferencesWithIt() {
        ChannelId channel = added();
        Since since = new Since(NOON, Preferences.PLAIN);
        preferences().put(channel, since);

        channels().remove(channel);

        assertThat(preferences().all()).isEmpty();
        assertThatThrownBy(() -> preferences().put(channel, since))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .returns(Problem.CHANNEL_NOT_FOUND, ProblemException::problem);
    }

    private ChannelId added() {
        return channels().add(channel(5).draft()).id();
    }

    private static Preferences wish(String language) {
        return new Preferences(
                AudioPreferences.PLAIN.withLanguages(languages(language)),
                SubtitlePreferences.PLAIN,
                List.of());
    }

    private static Preferences everything() {
        Wanted wanted =
                new Wanted(
                        List.of("en*"),
                        List.of("movie"),
                        List.of("riff"),
                        Expression.parse("channels > 2"));
        Rule rule =
                new Rule(
                        Expression.parse("day_of_week = 6"), Optional.of(wanted), Optional.empty());
        return new Preferences(
                AudioPreferences.PLAIN.titled("commentary"),
                SubtitlePreferences.PLAIN.with(SubtitleMode.FORCED, languages("deu", "eng")),
                List.of(rule));
    }
}
