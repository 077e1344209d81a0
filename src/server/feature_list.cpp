#include "server/feature_list.hpp"

#include "collaboration/identity/identity_feature.hpp"

namespace slipway {

std::vector<Feature> all_features(const Platform& platform, PasswordCost password_cost) {
    return {
        make_identity_feature(platform, password_cost),
    };
}

}  // namespace slipway
