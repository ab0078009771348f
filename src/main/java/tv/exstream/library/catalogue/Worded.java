package tv.exstream.library.catalogue;

import java.util.List;
import java.util.function.Function;
import tv.exstream.media.Particulars;
import tv.exstream.media.Wording;

/// What something is called and described as, in the languages of a person: the one that is wanted most is the first. Immutable.
public record Worded(List<Wording> all) {
    public Worded {
        all = List.copyOf(all);
    }

    /// @param wordings what there is in a language; may say nothing
    public static Worded in(List<String> languages, Function<String, Wording> wordings) {
        return new Worded(languages.stream().map(wordings).toList());
    }

    /// In the first language in which it has one; may be empty.
    public String title() {
        return first(Wording::title);
    }

    /// In the first language in which it has one; may be empty.
    public String plot() {
        return first(Wording::plot);
    }

    /// Titles and plots in other languages than that of the title, and what it was called first where that is something else.
    ///
    /// @param name by which it is known
    /// @param original what it was called first
    public Particulars particulars(String name, Wording original) {
        String language =
                all.stream()
                        .filter(one -> one.title().equals(name))
                        .map(Wording::language)
                        .findFirst()
                        .orElse("");
        List<Wording> others =
                all.stream()
                        .filter(one -> !one.isEmpty() && !one.language().equals(language))
                        .toList();
        boolean same = original.title().equalsIgnoreCase(name);
        Particulars none = Particulars.NONE;
        return new Particulars(
                language, "", same ? Wording.NONE : original, others, none.roles(), none.scores());
    }

    private String first(Function<Wording, String> part) {
        return all.stream().map(part).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
