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
record Candidate(
        int stream, Language language, String tag, String title, Map<String, Value> variables) {
    Candidate {
        variables = Map.copyOf(variables);
    }

    static Candidate of(AudioStream stream, Map<String, Value> situation) {
        Language language = Language.ofStream(stream.language());
        Map<String, Value> variables = new HashMap<>(situation);
        variables.put("channels", Value.of(stream.channels()));
        variables.put("default", new Value.Truth(stream.preferred()));
        variables.put("forced", new Value.Truth(false));
        variables.put("image", new Value.Truth(false));
        put(variables, stream.traits());
        variables.put("codec", Value.of(stream.codec()));
        return new Candidate(
                stream.index(), language, stream.language(), stream.title(), variables)
                .named();
    }

    static Candidate of(SubtitleStream stream, Map<String, Value> situation) {
        Language language = Language.ofStream(stream.language());
        Map<String, Value> variables = new HashMap<>(situation);
        variables.put("channels", Value.of(0));
        variables.put("default", new Value.Truth(stream.preferred()));
        variables.put("forced", new Value.Truth(stream.forced()));
        variables.put(
                "image", new Value.Truth(stream.form() == SubtitleStream.Form.IMAGE));
        put(variables, stream.traits());
        variables.put("codec", Value.of(stream.codec()));
        return new Candidate(
                stream.index(), language, stream.language(), stream.title(), variables)
                .named();
    }

    boolean isTitled(String part) {
        return title.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private Candidate named() {
        Map<String, Value> all = new HashMap<>(variables);
        all.put("id", Value.of(stream));
        all.put("lang", Value.of(language.code()));
        all.put("title", Value.of(title));
        return new Candidate(stream, language, tag, title, all);
    }

    private static void put(Map<String, Value> variables, Set<Trait> traits) {
        variables.put("external", new Value.Truth(false));
        variables.put("sdh", new Value.Truth(traits.contains(Trait.HEARING_IMPAIRED)));
        variables.put("commentary", new Value.Truth(traits.contains(Trait.COMMENTARY)));
        variables.put("descriptive", new Value.Truth(traits.contains(Trait.DESCRIPTIVE)));
        variables.put("dub", new Value.Truth(traits.contains(Trait.DUB)));
        variables.put("original", new Value.Truth(traits.contains(Trait.ORIGINAL)));
        variables.put("karaoke", new Value.Truth(traits.contains(Trait.KARAOKE)));
    }
}
