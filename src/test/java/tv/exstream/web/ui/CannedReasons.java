package tv.exstream.web.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Timelines of three airings at all times, of which two have the same reason and one is filler.
@RestController
class CannedReasons {
    static final String REASON = "rule \"Evening\" of channel %s: number 3 in its order";

    /// The channel and the range of each request.
    final List<String> asked = new CopyOnWriteArrayList<>();

    @GetMapping("/api/channels/{number}/timeline")
    Map<String, List<Map<String, String>>> timeline(
            @PathVariable String number, @RequestParam Instant from, @RequestParam Instant to) {
        asked.add("%s %s".formatted(number, from.isBefore(to)));
        String reason = REASON.formatted(number);
        return Map.of(
                "airings",
                List.of(
                        airing("PROGRAMME", reason),
                        airing("TAIL", "filler up to the hour"),
                        airing("PROGRAMME", reason)));
    }

    private static Map<String, String> airing(String kind, String why) {
        return Map.of("kind", kind, "why", why);
    }
}
