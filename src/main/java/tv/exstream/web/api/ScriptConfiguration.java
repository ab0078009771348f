package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.job.Scripts;
import tv.exstream.job.ScriptsWanted;
import tv.exstream.web.api.Feeder.Look;

/// Scripts over the interface.
@Configuration(proxyBeanMethods = false)
class ScriptConfiguration {
    @Bean
    ScriptView scriptView(Scripts scripts, ScriptsWanted wanted) {
        return new ScriptView(scripts, wanted);
    }

    /// So that a program that listens knows when to come.
    @Bean
    Look wantedScripts(ScriptView scripts) {
        return new Look(Topic.SCRIPTS, ApiConfiguration.SELDOM, scripts::wanted);
    }
}
