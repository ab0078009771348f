package tv.exstream.web.ui.help;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The pages at `/help`: the users' documents of this version, which no request to another machine is needed for.
@Controller
final class HelpPages {
    private final Manual manual = new Manual();

    @GetMapping("/help")
    String index(Model model) {
        return shown(manual.index(), model);
    }

    @GetMapping("/help/{name}")
    String chapter(@PathVariable String name, Model model) throws NoResourceFoundException {
        return shown(
                manual.chapter(name)
                        .orElseThrow(
                                () ->
                                        new NoResourceFoundException(
                                                HttpMethod.GET, "/help/" + name, name)),
                model);
    }

    private static String shown(Manual.Chapter chapter, Model model) {
        model.addAttribute("chapter", chapter);
        return "help/chapter";
    }
}
