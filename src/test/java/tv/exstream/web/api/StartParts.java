package tv.exstream.web.api;

import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.library.local.FolderBrowser;
import tv.exstream.tuner.TunerTrial;
import tv.exstream.tuner.TunerTrials;

/// The first run over HTTP, with whatever repositories a test adds.
@Import({
    FolderRoutes.class,
    QrRoutes.class,
    StartConfiguration.class,
    StarterRoutes.class,
    TunerTrialRoutes.class
})
class StartParts {
    @Bean(destroyMethod = "close")
    FolderBrowser folderBrowser() {
        return new FolderBrowser(List.of(Path.of("/")), System::nanoTime);
    }

    @Bean
    TunerTrial tunerTrial() {
        return TunerTrials.alone();
    }
}
