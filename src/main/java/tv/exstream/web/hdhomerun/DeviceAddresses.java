package tv.exstream.web.hdhomerun;

import jakarta.servlet.http.HttpServletRequest;
import tv.exstream.web.BaseUrl;
import tv.exstream.web.BaseUrls;

/// Where a client finds the device: at the root, or below the path it already uses. Thread-safe.
record DeviceAddresses(BaseUrls bases) {
    /// For clients that want a device to have a path of its own.
    static final String PATH = "/hdhomerun";

    BaseUrl of(HttpServletRequest request) {
        BaseUrl base = bases.of(request);
        return request.getRequestURI().startsWith(PATH + "/") ? base.below(PATH) : base;
    }

    /// The base of everything that is not the device's.
    BaseUrl root(HttpServletRequest request) {
        return bases.of(request);
    }
}
