package tv.exstream.web.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page at `/design`: every component with its markup and its rules, for those who make pages.
@Controller
final class DesignPage {
    private static final Pattern ICON = Pattern.compile("th:fragment=\"icon-([a-z]+)\"");

    @GetMapping("/design")
    String show(Model model) {
        model.addAttribute("icons", icons());
        return "design";
    }

    /// The names that the template of icons has.
    private static List<String> icons() {
        try {
            String template =
                    new ClassPathResource("templates/icon.html")
                            .getContentAsString(StandardCharsets.UTF_8);
            return ICON.matcher(template).results().map(icon -> icon.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
