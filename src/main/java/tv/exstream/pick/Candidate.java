package tv.exstream.pick;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tv.exstream.expression.Value;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Language;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Trait;

/// A stream as rules see it.
///
/// @param tag its language as the file has it
/// @param variables what conditions may say of it and of where it is shown
record Candidate(Language language, String tag, String title, Map<String, Value> variables) {
    private static final Value NO = new Value.Truth(false);

    Candidate {
        variables = Map.copyOf(variables);
    }

    static Candidate of(AudioStream stream, Map<String, Value> situation) {
        Map<String, Value> variables = new HashMap<>(situation);
        variables.put("id", Value.of(stream.index()));
        variables.put("codec", Value.of(stream.codec()));
        variables.put("channels", Value.of(stream.channels()));
        variables.put("default", new Value.Truth(stream.preferred()));
        variables.put("forced", NO);
        variables.put("image", NO);
        addTraits(variables, stream.traits());
        return of(stream.language(), stream.title(), variables);
    }

    static Candidate of(SubtitleStream stream, Map<String, Value> situation) {
        Map<String, Value> variables = new HashMap<>(situation);
        variables.put("id", Value.of(stream.index()));
        variables.put("codec", Value.of(stream.codec()));
        variables.put("channels", Value.of(0));
        variables.put("default", new Value.Truth(stream.preferred()));
        variables.put("forced", new Value.Truth(stream.forced()));
        variables.put("image", new Value.Truth(stream.form() == SubtitleStream.Form.IMAGE));
        addTraits(variables, stream.traits());
        return of(stream.language(), stream.title(), variables);
    }

    private static Candidate of(String tag, String title, Map<String, Value> variables) {
        Language language = Language.ofStream(tag);
        variables.put("lang", Value.of(language.code()));
        variables.put("title", Value.of(title));
        variables.put("external", NO);
        return new Candidate(language, tag, title, variables);
    }

    private static void addTraits(Map<String, Value> variables, Set<Trait> traits) {
        variables.put("sdh", new Value.Truth(traits.contains(Trait.HEARING_IMPAIRED)));
        variables.put("commentary", new Value.Truth(traits.contains(Trait.COMMENTARY)));
        variables.put("descriptive", new Value.Truth(traits.contains(Trait.DESCRIPTIVE)));
        variables.put("dub", new Value.Truth(traits.contains(Trait.DUB)));
        variables.put("original", new Value.Truth(traits.contains(Trait.ORIGINAL)));
        variables.put("karaoke", new Value.Truth(traits.contains(Trait.KARAOKE)));
    }

    /// @param part in small letters
    boolean isTitled(String part) {
        return title.toLowerCase(Locale.ROOT).contains(part);
    }
}
