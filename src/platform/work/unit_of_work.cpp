#include "platform/work/unit_of_work.hpp"

#include "platform/chance/chance.hpp"
#include "platform/events/event_log.hpp"
#include "platform/jobs/job_queue.hpp"

namespace slipway {

Uuid UnitOfWork::new_uuid() {
    return chance_.new_uuid(now_);
}

void UnitOfWork::record(const Actor& actor, const NewEvent& event) {
    events::append(sql_, actor, event, new_uuid(), now_);
    recorded_types_.push_back(event.type);
}

void UnitOfWork::enqueue(const NewJob& job) {
    jobs::add(sql_, job, new_uuid(), now_);
}

}  // namespace slipway
