package tv.exstream.web.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.pick.PickWord;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Word;
import tv.exstream.web.api.Phrase;
import tv.exstream.web.api.Term;

/// Which texts templates, scripts and Java ask for.
///
/// @param keys that are named whole
/// @param beginnings of keys whose end is only known when a page is made, with the dot
record TextUses(Set<String> keys, Set<String> beginnings) {
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern BEGINNING_IN_TEMPLATE =
            Pattern.compile("'([a-z][\\w.-]*\\.)' \\+");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)*\\.?)\"");
    private static final Pattern BEGINNING_IN_SCRIPT =
            Pattern.compile("(?:text|counted)\\(`([a-z][\\w.-]*\\.)\\$\\{");
    private static final Pattern IN_SCRIPT = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)*)\"");
    private static final List<String> PLURALS = List.of("", ".one", ".other");

    static TextUses inTemplate(Path template) {
        String html = TextFiles.read(template);
        return new TextUses(found(IN_TEMPLATE, html), found(BEGINNING_IN_TEMPLATE, html));
    }

    /// Everything that looks like a key; that of scripts without `js.`.
    static TextUses all() {
        Set<String> keys = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        for (Path template : TextFiles.templates()) {
            TextUses uses = inTemplate(template);
            keys.addAll(uses.keys());
            beginnings.addAll(uses.beginnings());
        }
        for (Path page : TextFiles.pages()) {
            found(IN_JAVA, TextFiles.read(page))
                    .forEach(key -> (key.endsWith(".") ? beginnings : keys).add(key));
        }
        for (Path script : TextFiles.scripts()) {
            String code = TextFiles.read(script);
            found(IN_SCRIPT, code)
                    .forEach(key -> PLURALS.forEach(each -> keys.add("js." + key + each)));
            found(BEGINNING_IN_SCRIPT, code).forEach(each -> beginnings.add("js." + each));
        }
        Stream.of(Phrase.values()).map(Phrase::key).forEach(keys::add);
        Stream.of(Word.values()).map(Word::key).forEach(keys::add);
        Stream.of(Demand.values()).map(Demand::key).forEach(keys::add);
        Stream.of(Objection.values()).map(Objection::key).forEach(keys::add);
        Stream.of(PickWord.values()).map(PickWord::key).forEach(keys::add);
        beginnings.add(Term.BEGINNING);
        return new TextUses(keys, beginnings);
    }

    boolean has(String key) {
        return keys.contains(key) || beginnings.stream().anyMatch(key::startsWith);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
