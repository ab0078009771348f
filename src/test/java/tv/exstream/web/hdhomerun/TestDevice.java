package tv.exstream.web.hdhomerun;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.tuner.ChannelScan;
import tv.exstream.tuner.DeviceId;
import tv.exstream.tuner.MutableNanos;
import tv.exstream.tuner.TunerDevice;
import tv.exstream.tuner.Tuners;
import tv.exstream.web.Streaming;

/// A device with two tuners, whose time only passes when a test says so.
@Configuration
@ComponentScan
@Import(Streaming.class)
class TestDevice {
    @Bean
    MutableNanos deviceTime() {
        return new MutableNanos();
    }

    @Bean
    ChannelScan channelScan(MutableNanos deviceTime) {
        return new ChannelScan(deviceTime);
    }

    @Bean
    TunerDevice tunerDevice() {
        return new TunerDevice(
                DeviceId.parse("10AA5474"),
                UUID.fromString("2f70c0d7-90a3-4429-8275-cbeeee9cd605"),
                "Tom & Jerry's <TV>",
                2);
    }

    @Bean
    Tuners tuners(MutableNanos deviceTime) {
        return new Tuners(() -> 2, deviceTime);
    }
}
