package tv.exstream.web.hdhomerun;

import tv.exstream.guide.XmlText;
import tv.exstream.tuner.TunerDevice;
import tv.exstream.web.BaseUrl;

/// Writes the UPnP description of the device (UPnP Device Architecture 1.1 clause 2.3).
final class DeviceDescription {
    private DeviceDescription() {}

    /// @param base where the device is
    /// @param root where its pages are
    static String of(TunerDevice device, BaseUrl base, BaseUrl root) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <root xmlns="urn:schemas-upnp-org:device-1-0">
                  <specVersion>
                    <major>1</major>
                    <minor>0</minor>
                  </specVersion>
                  <URLBase>%1$s</URLBase>
                  <device>
                    <deviceType>urn:schemas-upnp-org:device:MediaServer:1</deviceType>
                    <friendlyName>%2$s</friendlyName>
                    <manufacturer>%3$s</manufacturer>
                    <manufacturerURL>%4$s</manufacturerURL>
                    <modelDescription>%2$s</modelDescription>
                    <modelName>%5$s</modelName>
                    <modelNumber>%5$s</modelNumber>
                    <serialNumber>%6$s</serialNumber>
                    <UDN>uuid:%7$s</UDN>
                    <presentationURL>%4$s</presentationURL>
                  </device>
                </root>
                """
                .formatted(
                        XmlText.of(base.text()),
                        XmlText.of(device.friendlyName()),
                        TunerDevice.MANUFACTURER,
                        XmlText.of(root.at("/")),
                        TunerDevice.MODEL,
                        device.id(),
                        device.udn());
    }
}
