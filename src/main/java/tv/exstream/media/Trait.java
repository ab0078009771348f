package tv.exstream.media;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a stream of sound or of subtitles is besides its language.
public enum Trait {
    /// Somebody speaks about the programme.
    COMMENTARY(
            "comment",
            "\\b(audio\\s*)?comment(s|ary|aries|ator|aires?|ario|arios|arii)?\\b|kommentar|\\bcommento\\b|\\bdirectors?\\b(?!'?s?\\s*cut)"),
    /// Subtitles that also say what is heard besides speech: SDH and closed captions.
    HEARING_IMPAIRED(
            "hearing_impaired captions",
            "\\bsdh\\b|\\bcc\\b|[\\[(]hi[\\])]|closed\\s*caption|hearing[\\s-]*impaired|hard of hearing|h(ö|oe)rgesch(ä|ae)digt|sourds"),
    /// Somebody describes what is seen.
    DESCRIPTIVE(
            "visual_impaired descriptions",
            "\\b(audio\\s*)?descri(ption|ptive|bed)\\b|audio\\s*descri|\\bdvs\\b|visual(ly)?[\\s-]*impaired|audiodeskription|h(ö|oe)rfassung"),
    /// Spoken anew in another language.
    DUB("dub", "\\bdub(s|bed)?\\b|\\bdublado\\b|\\bdoublage\\b"),
    /// In the language in which it was made.
    ORIGINAL("original", "\\boriginal\\b(?!\\s*(cut|version of|dub))"),
    /// Without singing, or to sing along.
    KARAOKE("karaoke", "karaoke");

    private static final Pattern FORCED =
            Pattern.compile(
                    "\\bforced\\b|\\bforc(é|e)s?\\b|\\berzwungen|\\bforzad[oa]s?\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String dispositions;
    private final Pattern titles;

    /// @param dispositions between spaces
    /// @param titles what is found in titles of such streams, in any case
    Trait(String dispositions, String titles) {
        this.dispositions = dispositions;
        this.titles = Pattern.compile(titles, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// What ffprobe calls it among the dispositions of a stream; any of them says it.
    public List<String> dispositions() {
        return List.of(dispositions.split(" "));
    }

    /// Those that a stream is known to have, and those that its title tells of.
    ///
    /// @return in order of declaration, which keeps what is stored the same
    static Set<Trait> completed(Collection<Trait> known, String title) {
        EnumSet<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(known);
        if (!title.isEmpty()) {
            for (Trait trait : values()) {
                if (trait.titles.matcher(title).find()) {
                    all.add(trait);
                }
            }
        }
        return Collections.unmodifiableSet(all);
    }

    /// Whether a title tells that subtitles are only for what is spoken in another language.
    static boolean isForced(String title) {
        return FORCED.matcher(title).find();
    }
}
