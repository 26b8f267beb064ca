public import PolicyModel

extension Outcome {
    public var phrase: Phrase {
        switch self {
        case .changed: .outcomeChanged
        case .covered: .outcomeCovered
        case .declined: .outcomeDeclined
        case .outside: .outcomeOutside
        case .referred: .outcomeReferred
        case .noted: .outcomeNoted
        }
    }
}

extension Respondent.Kind {
    public var phrase: Phrase {
        switch self {
        case .lokaludvalg: .kindLokaludvalg
        case .council: .kindCouncil
        case .organisation: .kindOrganisation
        case .union: .kindUnion
        case .employer: .kindEmployer
        case .company: .kindCompany
        case .education: .kindEducation
        case .church: .kindChurch
        case .housing: .kindHousing
        case .authority: .kindAuthority
        case .residents: .kindResidents
        case .citizen: .kindCitizen
        case .other: .kindOther
        }
    }
}
