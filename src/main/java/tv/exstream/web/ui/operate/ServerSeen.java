package tv.exstream.web.ui.operate;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.LazyContextVariable;
import tv.exstream.web.api.StockView;
import tv.exstream.web.api.SystemView;
import tv.exstream.web.api.Views;

/// What the server does and has, as pages say it. Thread-safe.
@Component
record ServerSeen(Views views, SystemView system, StockView stock) {
    DashboardShown now() {
        return DashboardShown.of(views.sessions().get(), views.fills().get(), system.now());
    }

    List<Graph> graphs(Duration window) {
        return DashboardShown.graphs(system.history(window));
    }

    /// Counted where a page shows it: other parts of the page are asked for every few seconds.
    LazyContextVariable<StockShown> counted() {
        return new LazyContextVariable<>() {
            @Override
            protected StockShown loadValue() {
                return StockShown.of(stock.now());
            }
        };
    }
}
