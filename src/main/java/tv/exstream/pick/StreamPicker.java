package tv.exstream.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tv.exstream.expression.Value;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Language;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.pick.Picked.Trial;

/// Chooses the sound and the subtitles of a media item: by the first rule that finds all it wants, else by points. Pure.
public final class StreamPicker {
    private final MediaFile file;
    private final Preferences preferences;
    private final Map<String, Value> situation;

    private StreamPicker(MediaItem item, Preferences preferences, Situation situation) {
        file = item.file();
        this.preferences = preferences.askedBy(situation.asked());
        this.situation = this.preferences.rules().isEmpty() ? Map.of() : situation.variables(item);
    }

    /// @param preferences complete
    public static Picked pick(MediaItem item, Preferences preferences, Situation situation) {
        var picker = new StreamPicker(item, preferences, situation);
        Picked picked = picker.pick();
        var tracks =
                TrackPicker.of(picker.file.audio(), picker.preferences.audio(), picked.audio());
        return picked.over(
                situation.channel().profile().tracks().stream().map(tracks::choose).toList());
    }

    private Picked pick() {
        List<Trial> trials = new ArrayList<>();
        for (Rule rule : preferences.rules()) {
            int number = trials.size() + 1;
            Found found = tried(rule);
            boolean decided = found.missing.isEmpty();
            trials.add(
                    new Trial(
                            number,
                            decided,
                            found.missing.orElseGet(() -> Reason.of(PickWord.DECIDES))));
            if (decided) {
                return new Picked(by(number, found.audio), by(number, found.subtitles), trials);
            }
        }
        Choice audio = AudioPicker.choose(file.audio(), preferences.audio());
        Choice subtitles =
                new SubtitlePicker(preferences.subtitles(), heard(audio.stream()))
                        .choose(file.subtitles());
        return new Picked(audio, subtitles, trials);
    }

    private static Choice by(int rule, Choice choice) {
        return choice.because(Reason.of(PickWord.BY_RULE, rule, choice.reason()));
    }

    /// What a rule finds.
    ///
    /// @param missing why it does not decide; empty when it does
    private record Found(Choice audio, Choice subtitles, Optional<Reason> missing) {
        private static final Choice NOTHING = Rating.best(List.of());

        static Found nothing(PickWord missing, Object... values) {
            return new Found(NOTHING, NOTHING, Optional.of(Reason.of(missing, values)));
        }
    }

    private Found tried(Rule rule) {
        if (!rule.when().holds(situation)) {
            return Found.nothing(PickWord.RULE_DOES_NOT_HOLD, rule.when().toString());
        }
        Choice audio =
                rule.audio()
                        .map(this::sound)
                        .orElseGet(() -> AudioPicker.choose(file.audio(), preferences.audio()));
        if (rule.audio().isPresent() && !audio.isMade()) {
            return Found.nothing(PickWord.RULE_FINDS_NO_SOUND);
        }
        Choice subtitles = rule.subtitles().map(this::read).orElseGet(this::unread);
        return rule.subtitles().isPresent() && !subtitles.isMade()
                ? Found.nothing(PickWord.RULE_FINDS_NO_SUBTITLES)
                : new Found(audio, subtitles, Optional.empty());
    }

    private Choice sound(Wanted wanted) {
        List<Candidate> candidates =
                file.audio().stream().map(stream -> Candidate.of(stream, situation)).toList();
        return file.audio().isEmpty()
                ? Found.NOTHING
                : first(wanted, candidates, AudioPicker.rate(file.audio(), preferences.audio()));
    }

    private Choice read(Wanted wanted) {
        List<Candidate> candidates =
                file.subtitles().stream().map(stream -> Candidate.of(stream, situation)).toList();
        return first(
                wanted, candidates, SubtitlePicker.rate(file.subtitles(), preferences.subtitles()));
    }

    private Choice unread() {
        Optional<Reason> unasked = Optional.of(Reason.of(PickWord.RULE_WANTS_NONE));
        return Rating.best(
                        SubtitlePicker.rate(file.subtitles(), preferences.subtitles()).stream()
                                .map(rating -> rating.barredBy(unasked))
                                .toList())
                .because(Reason.of(PickWord.WITHOUT_SUBTITLES));
    }

    /// The best of the first language that there is.
    private static Choice first(Wanted wanted, List<Candidate> candidates, List<Rating> ratings) {
        Choice choice = Found.NOTHING;
        for (LanguagePattern pattern : wanted.patterns()) {
            List<Rating> fitting = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                Optional<Reason> misfit = wanted.misfit(candidates.get(i), pattern);
                fitting.add(ratings.get(i).barredBy(misfit));
            }
            choice = Rating.best(fitting);
            if (choice.isMade()) {
                return choice;
            }
        }
        return choice;
    }

    private Language heard(OptionalInt stream) {
        return file.audio().stream()
                .filter(each -> stream.isPresent() && each.index() == stream.getAsInt())
                .map(AudioStream::language)
                .map(Language::ofStream)
                .findFirst()
                .orElse(Language.UNDETERMINED);
    }
}
