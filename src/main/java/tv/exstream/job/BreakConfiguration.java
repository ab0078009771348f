package tv.exstream.job;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.media.MediaItems;
import tv.exstream.process.BreakScanner;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.Processes;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.Sessions;

/// Puts the search for places for breaks together.
@Configuration(proxyBeanMethods = false)
class BreakConfiguration {
    @Bean
    BreakUpkeep breakUpkeep(MediaItems items, Config config, BreakScanner scanner, Others others) {
        return new BreakUpkeep(
                items,
                config.media().breaks(),
                (item, isNeeded) -> scanner.scan(item.file(), isNeeded),
                others::needTheMachine);
    }

    @Bean
    BreakScanner breakScanner(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        return new BreakScanner(tools, processes, budget);
    }

    @Bean
    Others others(ProcessBudget budget, Sessions sessions, HlsStreams players) {
        return new Others(budget, sessions, players);
    }

    /// Who goes before.
    record Others(ProcessBudget budget, Sessions sessions, HlsStreams players) {
        boolean needTheMachine() {
            return budget.takenBesides(ProcessKind.BREAK_SCAN) > 0
                    || !sessions.snapshots().isEmpty()
                    || !players.viewers().isEmpty();
        }
    }
}
