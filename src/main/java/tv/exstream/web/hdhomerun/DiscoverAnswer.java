package tv.exstream.web.hdhomerun;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tv.exstream.tuner.TunerDevice;
import tv.exstream.web.BaseUrl;

/// What a device says about itself.
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
record DiscoverAnswer(
        String friendlyName,
        String manufacturer,
        @JsonProperty("ManufacturerURL") String manufacturerUrl,
        String modelNumber,
        String firmwareName,
        String firmwareVersion,
        @JsonProperty("DeviceID") String deviceId,
        String deviceAuth,
        @JsonProperty("BaseURL") String baseUrl,
        @JsonProperty("LineupURL") String lineupUrl,
        @JsonProperty("GuideURL") String guideUrl,
        int tunerCount) {

    /// @param base where the device is
    /// @param root where everything else is
    static DiscoverAnswer of(TunerDevice device, BaseUrl base, BaseUrl root) {
        return new DiscoverAnswer(
                device.friendlyName(),
                TunerDevice.MANUFACTURER,
                root.at("/"),
                TunerDevice.MODEL,
                TunerDevice.FIRMWARE,
                TunerDevice.FIRMWARE_VERSION,
                device.id().toString(),
                TunerDevice.AUTH,
                base.text(),
                base.at("/lineup.json"),
                root.at("/iptv/xmltv.xml"),
                device.tunerCount());
    }
}
