package tv.exstream.web.ui.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.account.AuditLog;
import tv.exstream.account.AuditQuery;
import tv.exstream.config.Config;
import tv.exstream.web.ui.Fragments;

/// The page at `/audit`: what was changed over the interface, by whom, before and after.
@Controller
final class AuditPage {
    private static final int MOST = 50;

    private final AuditLog log;
    private final ZoneId zone;

    AuditPage(AuditLog log, Config config) {
        this.log = log;
        zone = config.timeline().zone();
    }

    /// What is looked for. Days are those of the server.
    ///
    /// @param before only entries older than the one of this id; empty for the newest
    public record Wanted(String account, String text, String from, String until, String before) {
        AuditQuery query(ZoneId zone) {
            return new AuditQuery(account, text, day(from, 0, zone), day(until, 1, zone));
        }

        /// A day that is none is not looked for.
        private static Optional<Instant> day(String text, int later, ZoneId zone) {
            try {
                return text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                LocalDate.parse(text)
                                        .plusDays(later)
                                        .atStartOfDay(zone)
                                        .toInstant());
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }

        static Wanted of(Map<String, String> asked) {
            return new Wanted(
                    asked.getOrDefault("account", ""),
                    asked.getOrDefault("text", ""),
                    asked.getOrDefault("from", ""),
                    asked.getOrDefault("until", ""),
                    asked.getOrDefault("before", ""));
        }

        OptionalLong cursor() {
            return before.matches("[0-9]{1,18}")
                    ? OptionalLong.of(Long.parseLong(before))
                    : OptionalLong.empty();
        }

        public boolean isEverything() {
            return account.isEmpty() && text.isEmpty() && from.isEmpty() && until.isEmpty();
        }
    }

    @GetMapping("/audit")
    String show(@RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        Wanted wanted = Wanted.of(asked);
        AuditLog.Page page = log.page(wanted.query(zone), wanted.cursor(), MOST);
        model.addAttribute("wanted", wanted);
        model.addAttribute("entries", page.entries().stream().map(AuditShown::of).toList());
        model.addAttribute("next", page.next().isPresent() ? page.next().getAsLong() : 0L);
        return Fragments.of(request, "account/audit", "entries");
    }
}
