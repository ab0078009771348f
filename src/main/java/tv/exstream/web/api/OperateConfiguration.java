package tv.exstream.web.api;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.doctor.ProgramVersion;
import tv.exstream.log.LogGate;
import tv.exstream.log.LogLevels;
import tv.exstream.log.LogRing;
import tv.exstream.vitals.Vitals;

/// What an operator looks at, over the interface.
@Configuration(proxyBeanMethods = false)
class OperateConfiguration {
    @Bean
    LogTail logTail(LogRing ring, JsonMapper json) {
        return new LogTail(ring, json);
    }

    @Bean
    LogView logView(LogRing ring, LogTail tail, LogLevels levels, LogGate gate) {
        return new LogView(ring, tail, levels, gate::held);
    }

    @Bean
    SystemView systemView(Vitals vitals, InstantSource clock, ProgramVersion version) {
        return new SystemView(vitals, clock, version, Machine.ofThis());
    }
}
