package tv.exstream.web.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channels;
import tv.exstream.doctor.Examination;
import tv.exstream.log.LogFiles;

/// What is put into the file for those who help.
@Configuration(proxyBeanMethods = false)
class SupportConfiguration {
    /// Arbitrary: more of them would take too long to ask.
    private static final int MOST_CHANNELS = 300;

    @Bean
    SupportBundle supportBundle(Examination examination, LogFiles log, JsonMapper json, Told told) {
        Map<String, SupportBundle.Answer> answers = new LinkedHashMap<>();
        answers.put("health.json", told.health()::report);
        answers.put("ffmpeg.json", () -> told.ffmpeg().answer().get());
        answers.put("fills.json", () -> told.views().fills().get());
        answers.put("disk.json", () -> told.views().disk().get());
        answers.put("system.json", told.machinery().system()::now);
        answers.put("system-day.json", () -> told.machinery().system().history(Duration.ofDays(1)));
        answers.put("channels.json", told.machinery()::channelStates);
        return new SupportBundle(examination::text, log, json, answers);
    }

    @Bean
    Told told(HealthChecks health, FfmpegView ffmpeg, Views views, Machinery machinery) {
        return new Told(health, ffmpeg, views, machinery);
    }

    @Bean
    Machinery machinery(SystemView system, Channels channels, ChannelStateView states) {
        return new Machinery(system, channels, states);
    }

    /// What the interface tells of itself.
    record Told(HealthChecks health, FfmpegView ffmpeg, Views views, Machinery machinery) {}

    /// What it tells of the machine and of channels.
    record Machinery(SystemView system, Channels channels, ChannelStateView states) {
        List<ChannelStateAnswer> channelStates() {
            return channels.all().stream().limit(MOST_CHANNELS).map(states::state).toList();
        }
    }
}
