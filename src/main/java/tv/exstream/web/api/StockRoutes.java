package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;

/// What there is.
@RestController
@Tag(name = "state")
final class StockRoutes {
    private final StockView stock;

    StockRoutes(StockView stock) {
        this.stock = stock;
    }

    @MayFail(Problem.DATABASE_BUSY)
    @Operation(
            summary =
                    "What there is: channels, media, libraries, collections and what schedules share, with how many want a look")
    @GetMapping(path = "/api/stock", produces = MediaType.APPLICATION_JSON_VALUE)
    Stock stock() {
        return stock.now();
    }
}
