package tv.exstream.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.Callers;

/// Some that have entrances, and one that has none.
@RestController
final class DoorHandlers {
    private final BaseUrls bases;

    DoorHandlers(BaseUrls bases) {
        this.bases = bases;
    }

    @GetMapping("/api/now")
    String caller(HttpServletRequest request) {
        return Callers.of(request).getClass().getSimpleName();
    }

    @GetMapping({"/iptv/channels.m3u", "/lineup.json", "/live/{user}/{password}/{stream}"})
    String base(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/iptv") ? bases.of(request).text() : "";
    }

    @PatchMapping("/api/channels/{number}")
    String change() {
        return "{}";
    }

    @DeleteMapping("/api/channels/{number}")
    void remove() {}

    @GetMapping({"/", "/why"})
    String page() {
        return "page";
    }

    @GetMapping("/api/back-door")
    String forgotten() {
        return "in";
    }
}
