package tv.exstream.subtitle;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.media.Language;
import tv.exstream.media.MediaFile;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Trait;

/// Subtitles of a channel that a viewer may choose, whichever file they come from. As text it is `deu`, `deu-sdh` or `deu-forced`.
public record Track(Language language, Role role) {
    private static final Pattern FORM = Pattern.compile("([a-z]{3})(?:-(sdh|forced))?");

    /// What nobody means who asks for a language.
    private static final Set<Trait> LEFT_OUT = Set.of(Trait.COMMENTARY, Trait.KARAOKE);

    /// What subtitles are for.
    public enum Role {
        /// For who does not understand what is said.
        SPEECH,
        /// For who does not hear: with what is heard besides speech.
        SDH,
        /// For what is spoken in another language than the rest; seen by those who chose none.
        FORCED
    }

    /// That which a stream belongs to.
    static Track of(SubtitleStream stream) {
        Role role =
                stream.forced()
                        ? Role.FORCED
                        : stream.traits().contains(Trait.HEARING_IMPAIRED) ? Role.SDH : Role.SPEECH;
        return new Track(Language.ofStream(stream.language()), role);
    }

    /// Reads what [#toString] writes; empty when it is something else.
    public static Optional<Track> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String role = Optional.ofNullable(matcher.group(2)).orElse(Role.SPEECH.name());
        return Optional.of(
                new Track(
                        new Language(matcher.group(1)),
                        Role.valueOf(role.toUpperCase(Locale.ROOT))));
    }

    /// What a viewer reads, such as `German (SDH)`.
    public String name() {
        String language = this.language.isDetermined() ? this.language.englishName() : "Subtitles";
        return switch (role) {
            case SPEECH -> language;
            case SDH -> language + " (SDH)";
            case FORCED -> language + " (forced)";
        };
    }

    /// The stream of a file that is shown to who chose it: of its own role, else with or without what is heard besides speech.
    public Optional<SubtitleStream> stream(MediaFile file) {
        Stream<SubtitleStream> candidates =
                texts(file)
                        .filter(stream -> Language.ofStream(stream.language()).equals(language))
                        .filter(stream -> stream.forced() == (role == Role.FORCED));
        return candidates.min(
                Comparator.comparing((SubtitleStream stream) -> !of(stream).equals(this))
                        .thenComparing(stream -> !stream.preferred()));
    }

    /// All that a file has, in its order.
    public static List<Track> all(MediaFile file) {
        return texts(file).map(Track::of).distinct().toList();
    }

    private static Stream<SubtitleStream> texts(MediaFile file) {
        return file.subtitles().stream()
                .filter(stream -> stream.form() == SubtitleStream.Form.TEXT)
                .filter(stream -> Collections.disjoint(stream.traits(), LEFT_OUT));
    }

    @Override
    public String toString() {
        return role == Role.SPEECH
                ? language.code()
                : language.code() + "-" + role.name().toLowerCase(Locale.ROOT);
    }
}
