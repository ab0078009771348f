package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IconTest {
    private static final Path TEMPLATES = TextFiles.RESOURCES.resolve("templates");
    private static final Pattern DRAWN = Pattern.compile("th:fragment=\"icon-([a-z]+)\"");
    private static final Pattern USED = Pattern.compile("icon :: icon\\('([a-z]+)'\\)");

    @Test
    void everyIconThatATemplateNamesIsDrawn() {
        Set<String> used = new TreeSet<>();
        TextFiles.templates().forEach(file -> used.addAll(names(USED, TextFiles.read(file))));

        assertThat(used).contains("tv", "plus").isSubsetOf(drawn());
    }

    @Test
    void iconsAreFoundByNameAndNotByTryingAllOthers() {
        assertThat(TextFiles.read(TEMPLATES.resolve("icon.html"))).doesNotContain("th:case");
    }

    private static Set<String> drawn() {
        return names(DRAWN, TextFiles.read(TEMPLATES.resolve("icon.html")));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }
}
