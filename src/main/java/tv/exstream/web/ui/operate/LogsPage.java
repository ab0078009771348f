package tv.exstream.web.ui.operate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.web.api.LogQuestion;
import tv.exstream.web.api.LogView;
import tv.exstream.web.api.LogsAnswer;
import tv.exstream.web.ui.Fragments;

/// The page at `/logs`: what the server says.
@Controller
final class LogsPage {
    private static final List<String> LEVELS = List.of("debug", "info", "warn", "error");

    private static final int MOST_LINES = 300;

    private final LogView log;

    LogsPage(LogView log) {
        this.log = log;
    }

    /// What is asked for; each may be left out.
    record Asked(
            @Nullable String level,
            @Nullable String area,
            @Nullable String words,
            @Nullable String since,
            @Nullable String until,
            @Nullable String before) {
        /// What is no level, instant or number counts as left out.
        LogQuestion question() {
            return new LogQuestion(
                    level != null && LEVELS.contains(level) ? level : LEVELS.getFirst(),
                    Objects.requireNonNullElse(area, ""),
                    Objects.requireNonNullElse(words, ""),
                    instant(since),
                    instant(until),
                    Optional.ofNullable(before)
                            .filter(id -> id.matches("[0-9]{1,18}"))
                            .map(Long::valueOf));
        }

        /// The page asks in the zone of the browser, and its script makes an instant of that.
        private static Optional<Instant> instant(@Nullable String text) {
            try {
                return Optional.ofNullable(text)
                        .filter(each -> !each.isEmpty())
                        .map(Instant::parse);
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
    }

    @GetMapping("/logs")
    String show(Asked asked, HttpServletRequest request, Model model) {
        LogQuestion question = asked.question();
        LogsAnswer found = log.find(question, MOST_LINES);
        model.addAttribute("levels", LEVELS);
        model.addAttribute("level", question.level());
        model.addAttribute("area", question.area());
        model.addAttribute("words", question.words());
        model.addAttribute("since", shown(question.since()));
        model.addAttribute("until", shown(question.until()));
        model.addAttribute("areas", found.areas());
        model.addAttribute("held", found.held());
        model.addAttribute("older", found.before().orElse(0L));
        model.addAttribute("isNewest", question.before().isEmpty());
        // Whoever names an end does not ask for what comes.
        model.addAttribute("isFollowed", question.before().isEmpty() && question.until().isEmpty());
        model.addAttribute(
                "lines", found.lines().reversed().stream().map(LogLineShown::of).toList());
        model.addAttribute("changed", log.changedLevels().areas());
        return Fragments.of(request, "operate/logs", "found", "levels");
    }

    private static String shown(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("");
    }
}
