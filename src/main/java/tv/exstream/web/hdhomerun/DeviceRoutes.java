package tv.exstream.web.hdhomerun;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.tuner.TunerDevice;
import tv.exstream.tuner.Tuners;

/// What the device is and what its tuners do.
@RestController
final class DeviceRoutes {
    static final String JSON = "application/json;charset=utf-8";

    private static final String XML = "application/xml;charset=utf-8";

    private final TunerDevice device;
    private final Tuners tuners;
    private final DeviceAddresses addresses;

    DeviceRoutes(TunerDevice device, Tuners tuners, DeviceAddresses addresses) {
        this.device = device;
        this.tuners = tuners;
        this.addresses = addresses;
    }

    @GetMapping(
            path = {"/discover.json", "/hdhomerun/discover.json"},
            produces = JSON)
    ResponseEntity<DiscoverAnswer> discover(HttpServletRequest request) {
        return fresh(DiscoverAnswer.of(device, addresses.of(request), addresses.root(request)));
    }

    @GetMapping(
            path = {"/device.xml", "/capability", "/hdhomerun/device.xml", "/hdhomerun/capability"},
            produces = XML)
    ResponseEntity<String> describe(HttpServletRequest request) {
        return fresh(DeviceDescription.of(device, addresses.of(request), addresses.root(request)));
    }

    @GetMapping(
            path = {"/status.json", "/hdhomerun/status.json"},
            produces = JSON)
    ResponseEntity<List<TunerStatus>> status() {
        return fresh(tuners.states().stream().map(TunerStatus::of).toList());
    }

    /// An answer that is asked for again each time.
    static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-cache").body(body);
    }
}
