package tv.exstream.web.ui;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Events of a server where nothing happens.
@RestController
public class SilentEvents {
    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    String events() {
        return ":\n\n";
    }
}
