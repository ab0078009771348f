package tv.exstream.web.hdhomerun;

import static tv.exstream.web.hdhomerun.DeviceRoutes.fresh;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.tuner.ChannelScan;
import tv.exstream.web.VisibleChannels;

/// The channels of the device and the scan for them.
@RestController
final class LineupRoutes {
    /// Without the charset, which players take for granted: mpv knows a playlist by exactly this, or by the end of its address.
    private static final String M3U = "audio/x-mpegurl";

    private final Channels channels;
    private final ChannelScan scan;
    private final DeviceAddresses addresses;

    LineupRoutes(Channels channels, ChannelScan scan, DeviceAddresses addresses) {
        this.channels = channels;
        this.scan = scan;
        this.addresses = addresses;
    }

    @GetMapping(
            path = {"/lineup.json", "/hdhomerun/lineup.json"},
            produces = DeviceRoutes.JSON)
    ResponseEntity<List<LineupEntry>> json(HttpServletRequest request) {
        return fresh(entries(request));
    }

    @GetMapping(
            path = {"/lineup.xml", "/hdhomerun/lineup.xml"},
            produces = "application/xml;charset=utf-8")
    ResponseEntity<String> xml(HttpServletRequest request) {
        return fresh(LineupText.xml(entries(request)));
    }

    @GetMapping(
            path = {"/lineup.m3u", "/hdhomerun/lineup.m3u"},
            produces = M3U)
    ResponseEntity<byte[]> m3u(HttpServletRequest request) {
        return fresh(LineupText.m3u(entries(request)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(
            path = {"/lineup_status.json", "/hdhomerun/lineup_status.json"},
            produces = DeviceRoutes.JSON)
    ResponseEntity<LineupStatus> status() {
        return fresh(LineupStatus.of(scan.percent(), VisibleChannels.of(channels.listed()).size()));
    }

    /// Starts or aborts a scan. Which source is scanned and what is a favourite is of no consequence, and neither is a body.
    @PostMapping({"/lineup.post", "/hdhomerun/lineup.post"})
    ResponseEntity<Void> post(HttpServletRequest request) {
        switch (queryParameter(request, "scan").orElse("")) {
            case "start" -> scan.start();
            case "abort" -> scan.abort();
            case "" -> {}
            case String other ->
                    throw ProblemException.mustBe(
                            "scan", Remark.of(Demand.EITHER, "start", "abort"), other);
        }
        return ResponseEntity.ok().build();
    }

    /// Read from the address alone: asking the request would parse its body as a form.
    private static Optional<String> queryParameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(
                UriComponentsBuilder.newInstance()
                        .query(request.getQueryString())
                        .build()
                        .getQueryParams()
                        .getFirst(name));
    }

    private List<LineupEntry> entries(HttpServletRequest request) {
        var base = addresses.of(request);
        return VisibleChannels.of(channels.listed()).stream()
                .map(channel -> LineupEntry.of(channel, base))
                .toList();
    }
}
