package tv.exstream.web.hdhomerun;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.web.BaseUrls;

/// Puts the device's end points together.
@Configuration(proxyBeanMethods = false)
class HdHomeRunConfiguration {
    @Bean
    DeviceAddresses deviceAddresses(BaseUrls bases) {
        return new DeviceAddresses(bases);
    }
}
